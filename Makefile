# Recap: two commands do everything on a fresh Debian 12 machine with git, Python with pip, make and Swift 6.
#   make demo   make test
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup setup-tests build demo test acceptance check lint format install package coverage bench bench-queue bench-insight bench-meetings bench-names
.PHONY: bench-reel bench-native native-test fuzz sanitize train-insight train-acts fit-confidence check-page check-room-page completions man check-formats
.PHONY: check-schemas drill bench-shared-queue bench-shared-cost demo-cluster drill-cluster drill-move drill-restore drill-scaler image check-image check-containerfile check-manifests clean

PYTHON ?= python3
SOURCES := Package.swift Sources Tests Benchmarks/QueueBench Benchmarks/InsightBench
DEMO := .build/demo
# Tests side by side: two a core, by the cores that this process may use.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= $(shell echo $$((2 * $$(nproc))))

help: ## Says what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup: ## Installs system packages and the speech engine; no work when they are there
	@Scripts/setup-system
	@Scripts/setup-speech

setup-tests: setup ## Installs what the tests need besides: servers that they start
	@Scripts/setup-system --tests
	@Scripts/setup-test-servers

build: setup ## Builds the optimised program, with the Swift runtime in it: .build/release/recap
	@swift build -c release --product recap --static-swift-stdlib

demo: setup ## Sets up, builds, and recaps a real recording
	@# The debug build, which is quicker to make and which `make test` goes on from.
	@swift build --product recap
	@.build/debug/recap run Fixtures/kickoff/meeting.json --config pipeline.yaml --home $(DEMO)
	@.build/debug/recap show mtg-2041 --config pipeline.yaml --home $(DEMO)
	@echo; echo "The page: $(CURDIR)/$(DEMO)/artefacts/mtg-2041/1/index.html"
	@echo "The reel: $(CURDIR)/$(DEMO)/artefacts/mtg-2041/1/highlights.mp4"

# A verdict on the same code is the same each time; RECAP_TEST_SEED=N looks at other random input.
test: export RECAP_TEST_SEED ?= 1
test: setup ## Sets up, builds, and runs the tests; FILTER=NAME: those whose names match
	@Scripts/setup-system --tests
	@# What runs here and no more: benches, plugins and what else is in the package are built by `make acceptance`. Servers
	@# are fetched meanwhile.
	@Scripts/setup-test-servers & servers=$$!; swift build --product recapPackageTests; wait $$servers
ifdef FILTER
	@Scripts/run-tests --skip-build --filter '$(FILTER)'
else
	@swift build --product RecapFuzz
	@# Two runs side by side, as the first one waits for servers. One run of all had about a thousand files open, and
	@# Foundation watches 1024 at most.
	@Scripts/run-tests --width $$((4 * $$(nproc))) --skip-build --skip '^(recapTests|RecapSpeechTests)\.' \
		--and --skip-build --filter '^(recapTests|RecapSpeechTests)\.' --skip '$(ACCEPTANCE)'
	@.build/debug/RecapFuzz --inputs 400
endif

# What recaps whole meetings many times. It takes as long as all other tests.
ACCEPTANCE := ^recapTests\.(FixtureTests|DrillTests)/

acceptance: export RECAP_TEST_SEED ?= 1
acceptance: setup-tests ## Replays every fixture and runs the short forms of the drills
	@swift build --build-tests
	@Scripts/run-tests --skip-build --filter '$(ACCEPTANCE)'

fuzz: ## Gives changed inputs to each reader: SECONDS=60 each, READERS="json onnx"; what fails is in .build/fuzz
	@swift build --product recap
	@swift build --product RecapFuzz
	@.build/debug/RecapFuzz --seconds $(or $(SECONDS),60) $(READERS)

NATIVE := .build/native$(if $(SANITIZE),-sanitized)

native-test: setup ## Builds the speech engine's library by itself and runs its tests; SANITIZE=1: under sanitizers
	@Scripts/setup-speech --source .build/whisper.cpp
	@cmake -S Native -B $(NATIVE) -DCMAKE_BUILD_TYPE=Release -DWHISPER_SOURCE=$(CURDIR)/.build/whisper.cpp \
	  -DRECAP_ENGINE="$$(Scripts/setup-speech --print)" \
	  $(if $(SANITIZE),-DRECAP_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++)
	@cmake --build $(NATIVE) --parallel $$(nproc) --target native-tests
	@ctest --test-dir $(NATIVE) --output-on-failure

bench-native: setup ## Measures the speech engine's matrix products beside ggml's own
	@Native/bench

sanitize: setup-tests ## Runs the modules' tests under AddressSanitizer, UndefinedBehaviorSanitizer and ThreadSanitizer
	@Scripts/sanitize address
	@Scripts/sanitize thread

check: lint test acceptance ## What CI runs: format lint, then all tests with warnings as errors

lint: ## Checks the format
	@swift format lint --strict --recursive $(SOURCES)

format: ## Formats all Swift sources
	@swift format --in-place --recursive $(SOURCES)

bench: build ## Prints accuracy and cost on every fixture, and what an hour costs
	@python3 Benchmarks/fixtures.py .build/release/recap Fixtures
	@python3 Benchmarks/hour.py .build/release/recap Fixtures/kickoff
	@python3 Benchmarks/resume.py .build/release/recap Fixtures/kickoff

bench-queue: setup ## Measures the queue beside its peers (those from PyPI: litequeue, huey)
	@swift build -c release --product QueueBench
	@python3 Benchmarks/queue.py .build/release/QueueBench

bench-shared-queue: setup ## Measures the queue of the shared store beside the bare loop on PostgreSQL and a peer; SNAPSHOT=600 with a transaction left open (Debian: postgresql)
	@swift build -c release --product QueueBench
	@Scripts/setup-test-servers Benchmarks/queue-peer.txt .build/queue-peer
	@$(PYTHON) Benchmarks/shared_queue.py .build/release/QueueBench $(if $(SNAPSHOT),--snapshot $(SNAPSHOT))

bench-shared-cost: build ## Measures what a meeting costs PostgreSQL and S3: rows, bytes, commits, WAL, requests: MEETINGS=100
	@Scripts/setup-system --tests
	@$(PYTHON) Benchmarks/shared_cost.py .build/release/recap --meetings $(or $(MEETINGS),100)

bench-insight: setup ## Measures what is drawn from transcripts on public corpora: CORPORA=FOLDER (PyPI: rouge-score sumy numpy)
	@test -n "$(CORPORA)" || { echo "bench-insight: which corpora? make bench-insight CORPORA=FOLDER (Benchmarks/insight.py says what is in it)" >&2; exit 64; }
	@swift build -c release --product InsightBench
	@$(PYTHON) Benchmarks/insight.py .build/release/InsightBench $(CORPORA)

bench-meetings: build ## Measures insight on annotated meetings that it was not made for: FOLDERS="..." NOISE=1
	@$(PYTHON) Benchmarks/meetings.py .build/release/recap $(FOLDERS) $(if $(NOISE),--noise)

bench-names: build ## Measures names and terms in speech, told the meeting's vocabulary and another's (Debian: flite)
	@$(PYTHON) Benchmarks/names.py .build/release/recap

bench-reel: build ## Measures the reel beside the ffmpeg command and smartcut (PyPI: smartcut numpy)
	@$(PYTHON) Benchmarks/reel.py .build/release/recap

train-insight: setup ## Trains the weights again from the corpora: CORPORA=FOLDER
	@test -n "$(CORPORA)" || { echo "train-insight: which corpora? make train-insight CORPORA=FOLDER (Benchmarks/insight_train.py says what is in it)" >&2; exit 64; }
	@swift build -c release --product InsightBench
	@$(PYTHON) Benchmarks/insight_train.py .build/release/InsightBench $(CORPORA) --write Sources/RecapInsight/Model/InsightWeights.swift

train-acts: setup ## Trains the weights of speech acts and of choices again from Benchmarks/Meetings/train (PyPI: scikit-learn)
	@swift build -c release --product InsightBench
	@$(PYTHON) Benchmarks/acts_train.py .build/release/InsightBench --write Sources/RecapInsight/Acts/ActWeights.swift
	@$(PYTHON) Benchmarks/choices_train.py .build/release/InsightBench --write Sources/RecapInsight/Choices/ChoiceWeights.swift

fit-confidence: setup ## Fits the confidence of lines again to Benchmarks/Meetings/development
	@swift build -c release --product InsightBench
	@$(PYTHON) Benchmarks/confidence_fit.py .build/release/InsightBench --write Sources/RecapInsight/Acts/ConfidenceWeights.swift

check-page: ## Opens a recap's page in Chromium: PAGE=FOLDER (PyPI: playwright axe-playwright-python; Debian: chromium)
	@test -n "$(PAGE)" || { echo "check-page: which page? make check-page PAGE=FOLDER (Scripts/check-page says what is in it)" >&2; exit 64; }
	@$(PYTHON) Scripts/check-page $(PAGE)

check-room-page: ## Opens a room's page in Chromium: PAGE=FILE, of `recap list --room ROOM --html -o FILE`
	@test -n "$(PAGE)" || { echo "check-room-page: which page? make check-room-page PAGE=FILE (Scripts/check-room-page says what is checked)" >&2; exit 64; }
	@$(PYTHON) Scripts/check-room-page $(PAGE)

drill: build ## Kills and starves runs and workers, and checks that nothing is lost or doubled
	@Scripts/drill

demo-cluster: setup ## Recaps the fixtures on three machines that share PostgreSQL and S3, and lets one vanish
	@Scripts/setup-system --tests
	@swift build --product recap
	@python3 Scripts/cluster_drill.py demo

drill-cluster: build ## Kills and stops machines that share a store, and both of its servers: ROUNDS=40
	@Scripts/setup-system --tests
	@Scripts/drill --part cluster --rounds $(or $(ROUNDS),40)

drill-scaler: build ## Plays Kubernetes and KEDA with the command lines and the query of Packaging (PyPI: PyYAML)
	@Scripts/setup-system --tests
	@$(PYTHON) Scripts/scaler_drill.py --program .build/release/recap

image: build ## Builds the root file system of the container image, as root: .build/image (Debian: mmdebstrap)
	@Scripts/image-rootfs .build/release/recap .build/image

check-image: image ## Runs the image's root file system read-only, as its user, without a network, and recaps a meeting
	@Scripts/check-image .build/image

check-containerfile: build ## The same with the Containerfile's last stage, built by buildah (Debian: buildah mmdebstrap)
	@Scripts/image-buildah .build/release/recap .build/image-buildah
	@Scripts/check-image .build/image-buildah

check-manifests: build ## Renders the manifests and compares them with schemas and program, and tries the alerts (Scripts/check-manifests says which PyPI packages)
	@$(PYTHON) Scripts/check-alerts
	@$(PYTHON) Scripts/check-manifests .build/release/recap

drill-move: build ## Moves a home's store to PostgreSQL and S3, kills the move, and prints the time: RECORDS=1000 KILLS=10
	@Scripts/setup-system --tests
	@python3 Scripts/move_drill.py .build/release/recap --records $(or $(RECORDS),1000) --kills $(or $(KILLS),10)

drill-restore: build ## Restores older copies of the database that machines share, and lets them go on: ROUNDS=4
	@Scripts/setup-system --tests
	@Scripts/drill --part restore --rounds $(or $(ROUNDS),4)

completions: build ## Writes completions for bash, zsh and fish to .build/completions
	@mkdir -p .build/completions
	@.build/release/recap --generate-completion-script bash > .build/completions/recap.bash
	@.build/release/recap --generate-completion-script zsh > .build/completions/_recap
	@.build/release/recap --generate-completion-script fish > .build/completions/recap.fish
	@echo "Put them where your shells look: .build/completions"

man: build ## Writes the manual, Packaging/man/recap.1, again
	@Scripts/man-page .build/release/recap > Packaging/man/recap.1

check-formats: build ## Lets other people's readers judge every form of output (Scripts/check-formats says which PyPI packages)
	@$(PYTHON) Scripts/check-formats .build/release/recap

check-schemas: build ## Compares Schemas and the pages for integrators with the program (PyPI: jsonschema)
	@$(PYTHON) Scripts/check-schemas .build/release/recap

PREFIX ?= /usr/local

install: build ## Installs program, manual, completions and units under PREFIX (default: /usr/local; DESTDIR is honoured)
	@Scripts/install-files .build/release/recap "$(DESTDIR)" "$(PREFIX)"
	@echo "Installed: $(DESTDIR)$(PREFIX)/bin/recap. Next: $(PREFIX)/bin/recap-setup-speech"

package: build ## Makes a Debian package in .build/package (Debian: dpkg-dev)
	@Scripts/package .build/release/recap .build/package

coverage: setup-tests ## Runs the modules' tests and prints the share of lines that they cover, by target
	@swift build --build-tests --enable-code-coverage --scratch-path .build/coverage
	@Scripts/run-tests --skip-build --enable-code-coverage --scratch-path .build/coverage --skip '^recapTests\.'
	@Scripts/coverage .build/coverage

clean: ## Removes what was built (not the speech engine's cache)
	@rm -rf .build
