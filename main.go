// Command claimlight is the desk of a fact-checker: articles, claims, and what is behind them.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"claimlight/internal/cli"
)

// version is set when a release is built.
var version = "development"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Run(ctx, os.Args[1:], cli.Params{
		Stdin: os.Stdin, Stdout: os.Stdout, Terminal: isTerminal(os.Stdout), Stderr: os.Stderr, Version: version, Window: openWindow,
	})
	stop()
	os.Exit(code)
}

// isTerminal tells whether a person sees what is written there: no file and no pipe takes it.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
