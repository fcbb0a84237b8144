// Package effort says how much a test is to try: what is usual, or all of it where somebody has the time.
package effort

import (
	"os"
	"testing"
)

// Variable is the one that, set to anything, asks for all: `make test-long` sets it.
const Variable = "CLAIMLIGHT_LONG"

// All tells whether everything is to be tried.
func All() bool { return os.Getenv(Variable) != "" }

// Of gives how often something is tried: usually, or where all is asked for.
func Of(usual, all int) int {
	if All() {
		return all
	}
	return usual
}

// Long leaves a test out of a quick run.
func Long(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("takes a while")
	}
}
