package attachment

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/internal/files"
	"claimlight/internal/say"
)

// safe says as what each name is saved.
var safe = map[string]string{
	"receipt.pdf":                      "receipt.pdf",
	"Квитанція № 5.pdf":                "Квитанція № 5.pdf",
	"../../x":                          "x",
	"/etc/passwd":                      "passwd",
	`C:\Windows\system32\calc.exe`:     "calc.exe",
	`..\..\x.txt`:                      "x.txt",
	"..":                               "file",
	".":                                "file",
	"":                                 "file",
	"a/":                               "file",
	".bashrc":                          "bashrc",
	"CON":                              "_CON",
	"con.txt":                          "_con.txt",
	"Com1.tar.gz":                      "_Com1.tar.gz",
	"LPT¹":                             "_LPT¹",
	"aux .txt":                         "_aux .txt",
	"console.txt":                      "console.txt",
	"photo\u202egnp.exe":               "photognp.exe",
	"a\u200b\u2066b\ufeff.txt":         "ab.txt",
	"line\nbreak\x00.txt":              "line_break_.txt",
	`what? <this>|"that"*.txt`:         "what_ _this___that__.txt",
	"a:stream":                         "a_stream",
	"trailing. . .":                    "trailing",
	"bad\xff.txt":                      "bad_.txt",
	"می\u200cخواهم.pdf":                "می\u200cخواهم.pdf",
	strings.Repeat("щ", 300) + ".jpeg": strings.Repeat("щ", 97) + ".jpeg",
	strings.Repeat("x", 300):           strings.Repeat("x", 200),
}

func TestAFileIsSavedUnderASafeName(t *testing.T) {
	for name, want := range safe {
		if got := SafeName(name); got != want {
			t.Errorf("%q is saved as %q, want %q", name, got, want)
		}
	}
}

func FuzzSafeName(f *testing.F) {
	for name := range safe {
		f.Add(name)
	}
	f.Add("\u202e" + strings.Repeat(". ", 120) + "CON")
	f.Add(strings.Repeat("a", 199) + "\u200d.con")
	f.Fuzz(func(t *testing.T, name string) {
		got := SafeName(name)
		switch {
		case SafeName(got) != got:
			t.Errorf("%q becomes %q, then %q", name, got, SafeName(got))
		case got == "" || len(got) > longestName+1 || !utf8.ValidString(got):
			t.Errorf("%q becomes %q of %d bytes", name, got, len(got))
		case filepath.Base(got) != got || !filepath.IsLocal(got) || strings.ContainsAny(got, `/\:`):
			t.Errorf("%q becomes %q, which leads elsewhere", name, got)
		case reserved.MatchString(got) || strings.HasPrefix(got, ".") || strings.HasSuffix(got, "."):
			t.Errorf("%q becomes %q, which means something else", name, got)
		}
		for _, r := range got {
			if unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r) {
				t.Errorf("%q becomes %q with %U", name, got, r)
			}
		}
	})
}

func TestWhatCannotBeAttachedIsSaid(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, size int64) string {
		t.Helper()
		path := filepath.Join(dir, name)
		f, err := os.Create(path)
		if err = errors.Join(err, f.Truncate(size), f.Close()); err != nil {
			t.Fatal(err)
		}
		return path
	}
	library := write("library.sqlite", 10)
	defer files.Hold(library).Release()
	secret := write("secret.txt", 10)
	cases := []struct {
		path string
		want error
		said string
	}{
		{dir, ErrFolder, "This is a folder."},
		{write("empty.txt", 0), ErrEmpty, "This file is empty"},
		{write("film.mp4", MostBytes+1), ErrTooLarge, "more than 50 MB"},
		{filepath.Join(dir, "gone.txt"), fs.ErrNotExist, "There is no file"},
		{library, files.ErrOurs, "belongs to the library"},
		{os.DevNull, ErrNoFile, "no file whose content"},
	}
	if os.Getuid() != 0 {
		if err := os.Chmod(secret, 0); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, struct {
			path string
			want error
			said string
		}{secret, fs.ErrPermission, "may not be read"})
	}
	if _, err := os.Stat("/proc/self/status"); err == nil { // says that it is empty, and holds more as it is read
		cases = append(cases, struct {
			path string
			want error
			said string
		}{"/proc/self/status", ErrChanged, "changed while it was read"})
	}
	for _, c := range cases {
		_, _, err := Read(c.path)
		if !errors.Is(err, c.want) || !strings.Contains(say.Error(err), c.said) {
			t.Errorf("%s: %v, said as %q", filepath.Base(c.path), err, say.Error(err))
		}
	}
	f, data, err := Read(write("as much as may be.PDF", MostBytes))
	if err != nil || len(data) != MostBytes || f.Size != MostBytes || f.MediaType != "application/pdf" ||
		f.Name != "as much as may be.PDF" || len(f.SHA256) != 64 {
		t.Errorf("%+v, %d bytes (%v)", f, len(data), err)
	}
}

func TestAKindIsToldByTheEnding(t *testing.T) {
	for name, want := range map[string]string{
		"a.PNG": "Picture", "a.pdf": "PDF", "a.xlsx": "Table", "a.tar.gz": "Archive", "a.exe": "File", "a": "File",
		"a.png\u202e.sh": "File", "run.desktop": "File", "a.docm": "File", "a.png.": "Picture",
	} {
		f := claim.File{Name: name}
		if got := Kind(f); got != want || Opens(f) != (want != "File") {
			t.Errorf("%s is a %s, want %s; opens: %v", name, got, want, Opens(f))
		}
	}
	if got := Of("scan", []byte("\x89PNG\r\n\x1a\n")).MediaType; got != "image/png" {
		t.Errorf("a scan without an ending is %s", got)
	}
}
