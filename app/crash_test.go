package app

import (
	"os"
	"testing"

	"claimlight/app/care"
)

// What was saved is there after a crash, and its user is told where to read what went wrong: once.
func TestACrashIsToldOfWithItsLog(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").Press("Ctrl+Shift+L").Click(leftOutCaption)
	if err := os.WriteFile(care.CrashLog(d.path), []byte("panic: gone\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Kill().Start().ExpectNotice("Claimlight crashed.").ExpectNotice(care.CrashLog(d.path)).ExpectNotice("is kept as " +
		"version 2").ExpectClaims(1)
	d.Kill().Start().ExpectNotice("")
}

func TestAnEmptyLogOfCrashesIsNoCrash(t *testing.T) {
	d := newDesk(t).Sample()
	if err := os.WriteFile(care.CrashLog(d.path), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Kill().Start().ExpectNotice("")
}
