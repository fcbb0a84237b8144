// Command claimlight is the desk of a fact-checker: articles, claims, and what is behind them.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/term"

	"claimlight/internal/cli"
	"claimlight/internal/words"
)

// version is set when a release is built.
var version = "development"

// lastMoment is when a program that was asked to end does so in any case: what was saved is on the disk.
const lastMoment = 20 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop() // a second signal ends the program at once
		time.AfterFunc(lastMoment, func() { os.Exit(1) })
	})
	words.Use(words.Pick("", words.System()...))
	code := cli.Run(ctx, os.Args[1:], cli.Params{
		Stdin: os.Stdin, Stdout: os.Stdout, Terminal: isTerminal(os.Stdout), Stderr: os.Stderr, Version: version,
		AskSecret: askSecret(), Window: openWindow,
	})
	stop()
	os.Exit(code)
}

// askSecret asks whoever sits at the terminal, on which the answer is not seen; nil where nobody does.
func askSecret() func(question string) (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) || !isTerminal(os.Stderr) {
		return nil
	}
	return func(question string) (string, error) {
		fmt.Fprint(os.Stderr, question)
		answer, err := term.ReadPassword(in)
		fmt.Fprintln(os.Stderr)
		return string(answer), err
	}
}

// isTerminal tells whether a person sees what is written there: no file and no pipe takes it.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
