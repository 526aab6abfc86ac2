"""OpenStack Swift with its S3 interface in one process, for tests: one disk, one replica, one user.

usage: swift-server.py FOLDER PORT

Account, container, object and proxy servers are Swift's own, and listen on loopback. Prints `ready` when they do. The
folder has to be on a file system with extended attributes. GET /requests tells how many requests came until then, by method.
"""

import json
import os
import socket
import sys

import eventlet

eventlet.patcher.monkey_patch()

from eventlet import wsgi  # noqa: E402
from swift.common import utils  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402

KEY, SECRET = "test:tester", "testing"

STORAGE = """
[DEFAULT]
devices = {folder}/devices
mount_check = false
swift_dir = {folder}
bind_ip = 127.0.0.1
bind_port = {port}
fallocate_reserve = 0
[app:main]
use = egg:swift#{kind}
replication_server = true
"""

PROXY = """
[DEFAULT]
swift_dir = {folder}
bind_ip = 127.0.0.1
bind_port = {port}
[pipeline:main]
pipeline = catch_errors proxy-logging cache listing_formats s3api tempauth copy slo dlo versioned_writes symlink proxy-logging proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:proxy-logging]
use = egg:swift#proxy_logging
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
min_segment_size = 1
allow_multipart_uploads = true
[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{user} = {secret} .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[filter:symlink]
use = egg:swift#symlink
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
"""


class Counted:
    """Counts the requests to a server."""

    def __init__(self, app):
        self.app, self.requests = app, {}

    def __call__(self, environment, start):
        if environment["PATH_INFO"] == "/requests":
            start("200 OK", [("Content-Type", "application/json")])
            return [json.dumps(self.requests).encode()]
        method = environment["REQUEST_METHOD"]
        self.requests[method] = self.requests.get(method, 0) + 1
        return self.app(environment, start)


def listen(port):
    return eventlet.listen(("127.0.0.1", port), reuse_addr=True, backlog=128)


def main(folder, port):
    disk = os.path.join(folder, "devices", "d1")
    os.makedirs(disk, exist_ok=True)  # it may have run here before
    os.setxattr(disk, "user.swift.test", b"1")
    with open(os.path.join(folder, "swift.conf"), "w") as file:
        file.write("[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = one\ndefault = yes\n")
    utils.SWIFT_CONF_FILE = os.path.join(folder, "swift.conf")
    utils.HASH_PATH_SUFFIX = b"test"
    # Only now: these read the configuration when they are imported.
    from swift.common import storage_policy
    from swift.common.wsgi import loadapp

    storage_policy.reload_storage_policies()
    sockets = {kind: listen(0) for kind in ("account", "container", "object")}
    for kind, server in sockets.items():
        ring = RingBuilder(4, 1, 1)
        place = {"region": 1, "zone": 1, "ip": "127.0.0.1", "port": server.getsockname()[1], "device": "d1", "weight": 1}
        ring.add_dev({**place, "replication_ip": place["ip"], "replication_port": place["port"]})
        ring.rebalance(seed=1)
        ring.get_ring().save(os.path.join(folder, kind + ".ring.gz"))
    sockets["proxy"] = listen(port)
    for kind, server in sockets.items():
        name = os.path.join(folder, kind + ".conf")
        account, user = KEY.split(":")
        template = PROXY if kind == "proxy" else STORAGE
        with open(name, "w") as file:
            file.write(template.format(
                folder=folder, port=server.getsockname()[1], kind=kind, account=account, user=user, secret=SECRET))
        app = loadapp(name, global_conf={"log_level": "ERROR"})
        if kind == "proxy":
            app = Counted(app)
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        eventlet.spawn(wsgi.server, server, app, None, custom_pool=eventlet.GreenPool(256), log_output=False)
    print("ready", flush=True)
    eventlet.event.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
