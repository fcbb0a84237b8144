//go:build !headless

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app/care"
)

// crashing names the library whose program is to crash, in the environment of a child.
const crashing = "CLAIMLIGHT_TEST_CRASH"

// What is written of a crash may be sent to somebody: it says what went wrong in the program, and nothing of who used
// it on what computer.
func TestACrashTellsNothingOfThePerson(t *testing.T) {
	if library := os.Getenv(crashing); library != "" {
		keepCrashes(library)
		panic("the test of crashes")
	}
	const mark = "mARKERoFaCCOUNT"
	home := filepath.Join(t.TempDir(), mark)
	if err := os.MkdirAll(home, 0o700); err != nil {
		t.Fatal(err)
	}
	library := filepath.Join(home, mark+".claimlight")
	child := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
	child.Dir = home
	child.Env = append(os.Environ(), crashing+"="+library, "HOME="+home, "USER="+mark, "LOGNAME="+mark, "HOSTNAME="+mark,
		"XDG_CONFIG_HOME="+home)
	if said, err := child.CombinedOutput(); err == nil {
		t.Fatalf("no crash: %s", said)
	}
	told, err := os.ReadFile(care.CrashLog(library))
	if err != nil || !strings.Contains(string(told), "the test of crashes") || strings.Contains(string(told), mark) {
		t.Errorf("%s, %v", told, err)
	}
}
