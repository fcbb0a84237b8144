package cli_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const receiptText = "%PDF-1.7 five bridges, paid"

// attached is a desk with one claim whose evidence has a file.
func attached(t *testing.T) (d desk, article string) {
	t.Helper()
	d = newDesk(t)
	article = d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", article, "--quote", "floods stopped the work twice", "--rating", "true", "--status", "checked",
		"--source", "City", "--evidence", "https://count.example", "--attach",
		write(t, "receipt.pdf", receiptText)).succeeds()
	return d, article
}

func TestAFileIsAttachedAndNamedInExports(t *testing.T) {
	d, article := attached(t)
	row := rows(t, d.claimlight("export").succeeds())[0]
	if !strings.Contains(row["evidence_files"], `[{"evidence":1,"name":"receipt.pdf","media_type":"application/pdf"`) ||
		strings.Contains(row["evidence"], "receipt") {
		t.Errorf("evidence %s, files %s", row["evidence"], row["evidence_files"])
	}
	for _, format := range []string{"jsonl", "html", "markdown", "webannotation"} {
		if out := d.claimlight("export", "--format", format).succeeds(); !strings.Contains(out, "receipt.pdf") ||
			!strings.Contains(out, "940d0af6b3") {
			t.Errorf("%s does not name the file with its hash", format)
		}
	}
	if out := d.claimlight("check").succeeds(); !strings.Contains(out, ", 1 attached files.\n") {
		t.Errorf("check says %q", out)
	}
	if out := d.claimlight("lint").succeeds(); strings.Contains(out, "no evidence") {
		t.Errorf("lint says %q", out)
	}
	d.claimlight("tag", article, "--quote", "a supplier", "--attach", t.TempDir()).fails(1, "This is a folder.")
	d.claimlight("tag", article, "--quote", "a supplier", "--attach", "gone.pdf").fails(1, "There is no file")
	if n := len(rows(t, d.claimlight("export").succeeds())); n != 1 {
		t.Errorf("%d claims", n)
	}
}

// A file alone is evidence, as a link is.
func TestAFileAloneBacksARating(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	tag := []string{
		"tag", id, "--quote", "floods stopped the work twice", "--rating", "true", "--status", "checked", "--source", "City",
	}
	d.claimlight(append(tag, "--attach", write(t, "photo.png", "\x89PNG"))...).succeeds()
	if out := d.claimlight("lint").succeeds(); out != "" {
		t.Errorf("lint says %q", out)
	}
	d.claimlight(tag...).succeeds()
	if r := d.claimlight("lint"); !strings.Contains(r.out, "no evidence") {
		t.Errorf("without a file, lint says %q", r.out)
	}
}

func TestABundleGoesThereAndBack(t *testing.T) {
	d, _ := attached(t)
	path := filepath.Join(t.TempDir(), "proof.zip")
	d.claimlight("export", "--format", "bundle", "-o", path).succeeds()
	if out := claimlight(t, "verify", path).succeeds(); !strings.Contains(out, " 1 attached files.\n") {
		t.Errorf("%q", out)
	}
	to := newDesk(t).made()
	to.claimlight("import", "--dry-run", path).succeeds()
	if out := to.claimlight("check").succeeds(); !strings.Contains(out, "0 claims, 0 saved pages, 0 places, 0 attached") {
		t.Errorf("after a dry run: %q", out)
	}
	if out := to.claimlight("import", path).succeeds(); out != "added\t1\nchanged\t0\nsame\t0\n" {
		t.Errorf("%q", out)
	}
	if out := to.claimlight("import", path).succeeds(); out != "added\t0\nchanged\t0\nsame\t1\n" {
		t.Errorf("again: %q", out)
	}
	again := filepath.Join(t.TempDir(), "again.zip")
	to.claimlight("export", "--format", "bundle", "-o", again).succeeds()
	if got := content(t, again, "/receipt.pdf"); got != receiptText {
		t.Errorf("the file came back as %q", got)
	}
	if out := to.claimlight("check").succeeds(); !strings.Contains(out, "1 attached files.\n") {
		t.Errorf("%q", out)
	}
}

func TestAChangedFileOfABundleIsSaidAndKeptOut(t *testing.T) {
	d, _ := attached(t)
	path := filepath.Join(t.TempDir(), "proof.zip")
	d.claimlight("export", "--format", "bundle", "-o", path).succeeds()
	bad := rezipped(t, path, func(name, content string) string {
		if strings.HasSuffix(name, "/receipt.pdf") {
			return strings.Replace(content, "five", "nine", 1)
		}
		return content
	})
	r := claimlight(t, "verify", bad)
	if r.code != 1 || !strings.Contains(r.out, "receipt.pdf is not the file that was attached.") {
		t.Errorf("%q", r.out)
	}
	to := newDesk(t).made()
	to.claimlight("import", bad).fails(1, "nothing of it is imported")
	if out := to.claimlight("check").succeeds(); !strings.Contains(out, "0 claims") {
		t.Errorf("%q", out)
	}
}

// A table names files; the bundle that comes later brings their content.
func TestATableNamesWhatABundleBrings(t *testing.T) {
	d, _ := attached(t)
	to := newDesk(t).made()
	to.claimlight("import", write(t, "claims.csv", d.claimlight("export").succeeds())).succeeds()
	if out := to.claimlight("check").succeeds(); !strings.Contains(out, "1 attached file is named alone") {
		t.Errorf("%q", out)
	}
	bundle := filepath.Join(t.TempDir(), "proof.zip")
	d.claimlight("export", "--format", "bundle", "-o", bundle).succeeds()
	to.claimlight("import", bundle).succeeds()
	if out := to.claimlight("check").succeeds(); !strings.HasSuffix(out, "1 attached files.\n") {
		t.Errorf("%q", out)
	}
	other := newDesk(t).made()
	if out := other.claimlight("merge", d.library).succeeds(); !strings.Contains(out, "files\t1\n") {
		t.Errorf("%q", out)
	}
}

// content gives the only entry of a zip whose name ends so.
func content(t *testing.T, path, ending string) (out string) {
	t.Helper()
	for name, data := range unzipped(t, path) {
		if strings.HasSuffix(name, ending) {
			out += data
		}
	}
	return out
}

func unzipped(t *testing.T, path string) map[string]string {
	t.Helper()
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	out := map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(data)
	}
	return out
}

// rezipped packs a zip anew, with contents changed.
func rezipped(t *testing.T, path string, change func(name, content string) string) string {
	t.Helper()
	files := unzipped(t, path)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, change(name, files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "changed.zip")
	if err := os.WriteFile(out, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return out
}
