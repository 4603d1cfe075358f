# The commands people run. Everything needs a JDK 25, make and git; the rest is fetched by Maven's wrapper.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JAVA_HOME := $(shell dev/bin/find-jdk 2>/dev/null)
export JAVA_HOME
DEV := $(JAVA_HOME)/bin/java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "dev/target/dev.jar:dev/target/lib/*"
SEEDS ?= 1000
FIRST ?= 1
STEPS ?= 300

.PHONY: help jdk build up down reset kill restart rebuild test bench simulate format

help: ## This list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1|/' | column -t -s '|'

jdk:
	@dev/bin/find-jdk > /dev/null

build: jdk ## Packages what the stack runs, when sources changed
	@dev/bin/build

up: build ## Starts databases, Keycloak, the agencies' services and the gateway; Ctrl-C stops them
	@exec $(DEV) uk.concord.dev.Up

down: build ## Stops a stack that runs from this checkout
	@$(DEV) uk.concord.dev.Down

reset: build ## Deletes all data of this checkout's stack (FORCE=1 does not ask)
	@$(DEV) uk.concord.dev.Reset

kill: build ## Kills one process and keeps it down: make kill NAME=kmicb
	@$(DEV) uk.concord.dev.Kill $(NAME)

restart: build ## Starts one process again: make restart NAME=kmicb
	@$(DEV) uk.concord.dev.Restart $(NAME)

rebuild: build ## Makes everything anew that is projected from entries; the stack must be stopped
	@exec $(DEV) uk.concord.dev.Rebuild

test: jdk ## Everything: unit, property, simulation, contract, rights, journeys in a real browser
	@dev/bin/browser
	./mvnw -ntp -T1.5C verify

bench: build ## Entries held by both per second beside the databases' own limit
	@dev/bin/bench

simulate: jdk ## Both agencies on one thread under faults: make simulate SEEDS=100000 (replay: SEEDS=1 FIRST=4711)
	./mvnw -q -ntp -pl simulation -am -Dmaven.test.skip=true -Dspotless.check.skip=true package
	$(JAVA_HOME)/bin/java -cp "simulation/target/simulation.jar:simulation/target/lib/*" uk.concord.simulation.Simulate $(SEEDS) $(FIRST) $(STEPS)

format: jdk ## Formats the sources as the build demands
	./mvnw -q -ntp spotless:apply
