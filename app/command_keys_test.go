package app

import (
	"maps"
	"testing"

	"claimlight/app/desk"
)

func init() { maps.Copy(commandStories, keyStories) }

var keyStories = map[string]story{
	"change-keys": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.Type("Tag as claim and fill").Press("Enter").ExpectSeen("Press a key")
		d.Press("Ctrl+C").ExpectSeen("Ctrl+C belongs to text fields").Press("g").ExpectSeen("G is free.")
		d.Tab("Use this key").Press("Enter").ExpectHint("The keys are changed").ExpectFocus("the text")
		d.Press("Enter").ExpectClaims(0).Press("g").ExpectClaims(1)
		d.Save().Press("Ctrl+K").Type("Tag as claim and fill").ExpectSeen("Claim   G").Press("Esc")

		d.w.desk.ChangeKeys() // a key of another command is named, and taken only then
		d.Type("Undo").Press("Enter", "Ctrl+D").ExpectSeen("Ctrl+D is the key of “Figures that disagree”")
		d.Tab("Use this key").Press("Enter")
		expect(d, "the other has none", len(d.w.runner.Find("findings").Keys), 0)
		d.Press("Delete").ExpectClaims(0).ExpectHint("Ctrl+D brings it back").Press("Ctrl+Z").ExpectClaims(0)
		d.Press("Ctrl+D").ExpectClaims(1)

		d.Close().Start()
		expect(d, "remembered", d.w.runner.Find("tag").Keys[0].Code(), "letter g")
		d.w.desk.ChangeKeys()
		d.ExpectSeen("3 commands have others").Type("All keys").Press("Enter")
		expect(d, "as usual", d.w.runner.Find("findings").Keys[0].String(), "Ctrl+D")
		d.Press("Ctrl+Down", "Esc", "Delete").ExpectHint("Ctrl+Z brings it back")
	},
}

// Each usual key comes back from what is remembered of it, and could be given.
func TestEachKeyIsRemembered(t *testing.T) {
	for _, c := range (&room{}).commandTable() {
		for _, k := range c.Keys {
			got, is := desk.ParseKey(k.Code())
			if !is || got.String() != k.String() || got.Code() != k.Code() {
				t.Errorf("%s: %q became %q, %t", c.ID, k.Code(), got.Code(), is)
			}
		}
	}
	for _, code := range []string{"", "letter ", "letter ab", "key ", "Ctrl+", "K", "Shift+", "nonsense"} {
		if k, is := desk.ParseKey(code); is {
			t.Errorf("%q is the key %q", code, k)
		}
	}
}

// Keys that belong to text, to dialogs or to the desktop are refused in a sentence.
func TestReservedKeysAreRefused(t *testing.T) {
	for code, refused := range map[string]bool{
		"key Tab": true, "key Escape": true, "Ctrl+C": true, "Ctrl+V": true, "Ctrl+Tab": true, "Alt+Shift+K": true,
		"Alt+F": true, "letter  ": true, "key BackSpace": true,
		"Ctrl+J": false, "Ctrl+Shift+C": false, "letter g": false, "F12": false, "key Up": false, "Alt+Left": false,
	} {
		k, is := desk.ParseKey(code)
		if !is || (k.Refusal() != "") != refused {
			t.Errorf("%q (%t): %q", code, is, k.Refusal())
		}
	}
}
