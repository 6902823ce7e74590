# Everything a contributor types. `make help` lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build check data test lint test-go test-browser bench fuzz assets clean

ADDR     ?= 127.0.0.1:8080
BASE_URL ?= http://$(ADDR)/
FUZZTIME ?= 20s
SOURCES  ?= ../shared/sources

generator    := $(shell find generator -type f -not -name '*_test.go' -not -name '*.test' -not -path '*/testdata/*')
asset_files  := $(shell find layouts/styles layouts/scripts layouts/images -type f) $(wildcard layouts/*.mjs)
packages     := layouts/node_modules/.package-lock.json
test_tools   := layouts/node_modules/.test-tools
dist         := layouts/dist/.made

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: bin/sectorhub $(dist) ## show the hub at http://127.0.0.1:8080/ and follow each save
	bin/sectorhub serve --root . --addr $(ADDR)

build: bin/sectorhub $(dist) ## make the website in public/ (BASE_URL=https://... sets its address)
	bin/sectorhub build --root . --out public --base-url $(BASE_URL)

check: bin/sectorhub $(dist) ## say what is wrong, and write nothing
	bin/sectorhub check --root .

data: bin/sectorhub ## rebuild the imported tables from official files (SOURCES=DIR)
	data/refresh $(SOURCES)

test: lint test-go test-browser ## prove everything, Go and browser

lint: ## gofmt, go vet and staticcheck
	@unformatted=$$(gofmt -l generator); test -z "$$unformatted" || { echo "gofmt these files: $$unformatted"; exit 1; }
	go vet ./generator/...
	go tool staticcheck ./generator/...

test-go: $(dist) ## the Go tests
	go test ./generator/...

test-browser: bin/sectorhub $(dist) $(test_tools) ## the browser tests, in Chromium
	@layouts/tests/find-chromium >/dev/null
	bin/sectorhub build --root . --out .test-site --base-url http://127.0.0.1/ --strict
	go test ./generator/kit/chart -count=1 -run '^TestEdgesOfEveryKindAreDrawn$$' -edges $(CURDIR)/.test-site/edges.json
	cd layouts && SITE=../.test-site CHROMIUM="$$(tests/find-chromium)" npm test

bench: $(dist) ## measure pages per second, processor time and memory
	go test ./generator/ -run '^$$' -bench . -benchtime 1x -timeout 30m

fuzz: ## look for input that breaks a reader (FUZZTIME=20s each)
	@for package in $$(grep -rl --include='*_test.go' '^func Fuzz' generator | xargs -n1 dirname | sort -u); do \
	  for name in $$(grep -rhoE '^func Fuzz[A-Za-z0-9_]*' $$package/*_test.go | cut -d' ' -f2); do \
	    echo "$$package $$name"; go test ./$$package -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) || exit 1; \
	  done; \
	done

assets: $(dist) ## compile styles and scripts into layouts/dist

clean: ## take away what was made, but not public/
	rm -rf bin layouts/dist layouts/node_modules .test-site

bin/sectorhub: $(generator) go.mod go.sum
	go build -o $@ ./generator

$(packages): layouts/package-lock.json
	cd layouts && npm ci --omit=dev --no-audit --no-fund

# The test tools take the place of the smaller installation.
$(test_tools): layouts/package-lock.json
	cd layouts && npm ci --no-audit --no-fund
	touch $@ $(dist)

$(dist): $(asset_files) layouts/package-lock.json | $(packages)
	cd layouts && npm run build
	touch $@
