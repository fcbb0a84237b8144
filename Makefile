# make help lists what there is.
SHELL := /bin/bash
export GOTOOLCHAIN := auto
export LANG := en_US.UTF-8

GO       := go
TAGS     := migrated_fynedo
TESTTAGS := ci,migrated_fynedo
VERSION  := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS  := -s -w -X main.version=$(VERSION)

.DEFAULT_GOAL := help
.PHONY: help run cli build test test-long quick race fuzz bench eval models models-check torture lint holes smoke day walk words-missing pictures package install uninstall clean

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## open the window with a sample article (without a display: the same through the command line)
	@scripts/run

build: ## the window and the command line in one program: build/claimlight
	@scripts/setup window
	$(GO) build -tags $(TAGS) -trimpath -ldflags '$(LDFLAGS)' -o build/claimlight .

cli: ## the command line alone, static, without Fyne: build/claimlight-cli
	@scripts/setup go
	CGO_ENABLED=0 $(GO) build -tags headless -trimpath -ldflags '$(LDFLAGS)' -o build/claimlight-cli .

test: ## all tests; needs neither a display nor a C compiler
	@scripts/setup go
	CGO_ENABLED=0 $(GO) test -timeout 20m -tags $(TESTTAGS) ./...

test-long: ## all tests, at full length: each way to each command, 10,000 naughty claims, 60 kills; half an hour
	@scripts/setup go
	CLAIMLIGHT_LONG=1 CGO_ENABLED=0 $(GO) test -timeout 60m -tags $(TESTTAGS) ./...

quick: ## for the inner loop: what has changed since the last run, and one in eight of the stories of the window
	@CGO_ENABLED=0 $(GO) test -short -tags $(TESTTAGS) ./... | grep -v 'no test files' ; exit $${PIPESTATUS[0]}

race: ## the tests of the rooms in which goroutines meet, under the race detector
	@scripts/setup window
	$(GO) test -race -tags $(TESTTAGS) ./app/... ./widgets/... ./storage/... ./internal/ingest/...

fuzz: ## each fuzz target for FUZZTIME (2m), one at a time; what makes one fail is kept in testdata/fuzz
	@scripts/setup go
	@scripts/fuzz

bench: build ## benchmarks; ratios come from one run (MILLION=1: growth up to a million claims)
	@scripts/setup smoke
	CGO_ENABLED=0 $(GO) test -tags $(TESTTAGS) -run '^$$' -bench . -benchmem -timeout 60m ./...
	@scripts/bench

eval: cli ## how well pages are cleaned and sentences read, against the gold in ../shared/eval
	@scripts/eval

torture: ## kill the library 500 times, cut its power, fill its disk: nothing acknowledged may be lost
	@scripts/setup go
	go test ./storage -timeout 30m -v -run 'KillLoses|KillWhile|TortureNotices|FullDisk|PowerCut|OwnFileAlone|LogInUse' -kills 500

models: ## fit the forests and the lexicon of cleaning anew, to the pages in ../shared/eval
	@scripts/setup go
	@scripts/models

models-check: ## fit them beside, and say which committed model is not what its recipe gives
	@scripts/setup go
	@scripts/models check

words-missing: ## what each language of the window lacks beside English, and what is wrong in its file
	@CGO_ENABLED=0 $(GO) run ./internal/words/gen -missing internal/words

lint: ## format, vet, staticcheck with doc comments, for each set of build tags, in all modules
	@scripts/setup window
	@scripts/lint

holes: ## look for known vulnerabilities in what is built (asks the Go vulnerability database)
	@scripts/setup window
	go tool -modfile=tools/go.mod govulncheck -tags $(TAGS) ./...

smoke: build ## the real window under Xvfb, by real keys, from a pasted page to a CSV; pictures in build/smoke
	@scripts/setup smoke
	@scripts/smoke

pictures: build ## photograph every state of the window, into build/pictures and docs/img
	@scripts/setup smoke
	@scripts/pictures

day: build ## a checker's day in the real window, by keys alone and by the mouse alone: counts of keys and clicks, seconds of waiting
	@scripts/setup smoke
	@scripts/day keys
	@scripts/day mouse

walk: ## a long random walk at the window, from a seed of its own; 20,000 steps, or STEPS=…
	@scripts/setup go
	CLAIMLIGHT_WALK=$(or $(STEPS),20000) CGO_ENABLED=0 $(GO) test -tags $(TESTTAGS) ./app -run WhatIsMarkedIsWhatIsMeant -timeout 12h -v

package: build ## a .tar.xz and a .deb in build, for the architecture of this computer
	@scripts/setup package
	@scripts/package $(VERSION)

install: build ## into PREFIX (/usr/local), with DESTDIR before it
	@scripts/stage build/stage $(VERSION)
	@FROM=build/stage scripts/install

uninstall: ## remove what install has put there
	@test -d build/stage || scripts/stage build/stage $(VERSION)
	@FROM=build/stage scripts/install --remove

clean: ## remove what was built
	rm -rf build
