package glyph

import (
	"os"
	"slices"
	"testing"

	"claimlight/internal/typeset"

	"github.com/go-text/typesetting/fontscan"
)

// onDisk is a font on the disk.
type onDisk struct {
	name string
	data []byte
}

func (f onDisk) Name() string    { return f.name }
func (f onDisk) Content() []byte { return f.data }

func TestScriptsWithoutAFontAreNamed(t *testing.T) {
	const path = "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("%s is absent: install the Debian package fonts-noto-core", path)
	}
	s := New(func(typeset.Style) []File { return []File{onDisk{path, data}} })
	s.fonts.system = fontscan.NewFontMap(quiet{}) // a system without fonts
	got := s.Lacking("עברית, தமிழ் 12 हिन्दी தமிழ் «港»")
	if want := []string{"Tamil", "Devanagari", "Chinese"}; !slices.Equal(got, want) {
		t.Errorf("lacking %q, want %q", got, want)
	}
	if got := s.Lacking("עברית 12, 13"); got != nil {
		t.Errorf("lacking %q, want nothing", got)
	}
}
