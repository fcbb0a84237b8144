//go:build headless

package main

import (
	"context"

	"claimlight/internal/cli"
)

// openWindow is absent from a build that has no window.
var openWindow func(context.Context, cli.Window) error
