package app

import (
	"strings"
	"testing"

	"claimlight/widgets/kit"
)

// Letters that no font here has are never boxes in silence. Those of Vithkuqi are in few fonts.
func TestAScriptWithoutAFontIsSaid(t *testing.T) {
	letters := strings.Repeat("\U00010570\U00010571\U00010572 \U00010573\U00010574 ", 12)
	if len(kit.Shaper().Lacking(letters)) == 0 {
		t.Skip("a font of this system has even these letters")
	}
	page := "<html><title>Vithkuqi</title><article><h1>Vithkuqi</h1><p>" + letters + ".</p><p>" + letters +
		".</p></article></html>"
	d := newDesk(t).Open(file(t, "letters.html", page)).ExpectTitle("Vithkuqi")
	d.ExpectNotice("No font for")
	d.Choose("sample").ExpectTitle("City planted").ExpectNotice("")
}
