"""The peer of shared_queue.py: procrastinate, as its documentation sets it up, with jobs that do nothing.

    queue_peer.py create URL        makes its tables
    queue_peer.py fill URL COUNT    queues COUNT jobs
    queue_peer.py work URL          works until none is left; prints {"began", "ended"}, by the system's monotonic clock
"""

import asyncio
import json
import logging
import sys
import time

import procrastinate

# It warns that other programs do not find tasks of the main module; no other program runs them here.
logging.getLogger("procrastinate").setLevel(logging.ERROR)
APP = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=sys.argv[2]))


@APP.task(name="nothing", queue="bench")
async def nothing():
    pass


async def main():
    async with APP.open_async():
        match sys.argv[1]:
            case "create":
                await APP.schema_manager.apply_schema_async()
            case "fill":
                count = int(sys.argv[3])
                for first in range(0, count, 1000):
                    await nothing.batch_defer_async(*({} for _ in range(min(1000, count - first))))
            case "work":
                began = time.monotonic()
                await APP.run_worker_async(queues=["bench"], wait=False, install_signal_handlers=False)
                print(json.dumps({"began": began, "ended": time.monotonic()}))


asyncio.run(main())
