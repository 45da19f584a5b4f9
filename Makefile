# Everything a developer or CI runs. `make help` lists the targets.
#
#   FILTER=part/of/a/path   some cases only (test-cases, complete-tests)
#   PYTHON314=path          the CPython 3.14 to compare with; `pyodide` for the WebAssembly one
#   PROGRAM=name            what to profile: a file of crates/monty-bench/programs, without .py

CARGO ?= cargo
PROGRAM ?= fib

ORACLE := crates/monty-datatest/oracle
PROFILE := target/profile

# A native CPython 3.14 makes Pyodide unnecessary.
ifeq ($(filter-out pyodide,$(PYTHON314))$(shell command -v python3.14 2>/dev/null),)
ORACLE_READY := $(ORACLE)/node_modules/.package-lock.json
endif

.DEFAULT_GOAL := help
.PHONY: demo build test lint format test-cases complete-tests bench bench-smoke profile oracle ci help

demo: ## Watch an agent's script suspend, travel between processes as bytes, and finish
	$(CARGO) build --quiet -p monty-cli
	examples/demo.sh target/debug/monty

build: ## Build the programs `monty` and `monty-lsp` into target/release
	$(CARGO) build --release -p monty-cli

test: $(ORACLE_READY) ## Run all tests; installs the Python to compare with if there is none
	$(CARGO) build --workspace
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		set -x; $(CARGO) nextest run --workspace --no-fail-fast; \
	else \
		set -x; $(CARGO) test --workspace --all-targets --no-fail-fast; \
	fi
	$(CARGO) test --workspace --doc

lint: ## Check formatting and run clippy; every warning is an error
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

format: ## Format all Rust code
	$(CARGO) fmt --all

test-cases: $(ORACLE_READY) ## Run test_cases/ on Monty and on CPython 3.14 (FILTER=part/of/a/path)
	$(CARGO) build --workspace
	FILTER="$(FILTER)" $(CARGO) test --quiet -p monty-datatest --test it cases:: -- --nocapture

complete-tests: $(ORACLE_READY) ## Fill in how cases end from what CPython does (FILTER=part/of/a/path)
	FILTER="$(FILTER)" $(CARGO) run --quiet -p monty-datatest

bench: ## Measure Monty against CPython and print a table of ratios
	$(CARGO) run --release -p monty-bench -- table

bench-smoke:
	$(CARGO) test --profile quick -p monty-bench --benches --bins
	$(CARGO) run --profile quick -p monty-bench -- table --smoke

profile: ## Draw a flame graph of one benchmark (PROGRAM=fib); needs perf, installs inferno
	@command -v perf >/dev/null || { echo "perf is missing: apt-get install linux-perf (Ubuntu: linux-tools-generic)"; exit 1; }
	@command -v inferno-flamegraph >/dev/null || $(CARGO) install --locked inferno
	$(CARGO) build --profile quick -p monty-cli
	mkdir -p $(PROFILE)
	perf record --call-graph fp --freq 2000 --output $(PROFILE)/$(PROGRAM).perf \
		target/quick/monty run crates/monty-bench/programs/$(PROGRAM).py
	perf script --input $(PROFILE)/$(PROGRAM).perf | inferno-collapse-perf | inferno-flamegraph > $(PROFILE)/$(PROGRAM).svg
	@echo "$(PROFILE)/$(PROGRAM).svg"

profile: export RUSTFLAGS += -C force-frame-pointers=yes

oracle: $(ORACLE)/node_modules/.package-lock.json ## Install Pyodide, for machines without python3.14

$(ORACLE)/node_modules/.package-lock.json: $(ORACLE)/package-lock.json
	npm ci --prefix $(ORACLE) --no-audit --no-fund
	@touch $@

ci: lint test bench-smoke ## What CI runs: lint, all tests, and one quick pass of the benchmarks

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
