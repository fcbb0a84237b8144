package cli_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The marks stand for a person: who is logged in, and what name was put into the settings for new claims, which leaves
// by its user's will.
const (
	account   = "mARKERoFaCCOUNT"
	annotator = "mARKERoFaNNOTATOR"
)

// atHome gives a desk at a computer in which everything has the account's name, and the folder of temporary files.
func atHome(t *testing.T) (d desk, home, temp string) {
	t.Helper()
	home = filepath.Join(t.TempDir(), "home", account)
	temp = t.TempDir()
	for name, value := range map[string]string{
		"HOME": home, "USERPROFILE": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
		"XDG_CACHE_HOME": home + "/cache",
		"XDG_STATE_HOME": home + "/state", "USER": account, "LOGNAME": account, "USERNAME": account, "HOSTNAME": account,
		"TMPDIR": temp, "LC_ALL": "en_US.UTF-8",
	} {
		t.Setenv(name, value)
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Chdir(home)
	return desk{t, filepath.Join(home, account+".sqlite")}, home, temp
}

// parts are a file and all that is packed in it, but for the pages of a bundle, which are as they were found.
func parts(t *testing.T, name string, data []byte) map[string]string {
	t.Helper()
	out := map[string]string{name: string(data)}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return out
	}
	for _, f := range archive.File {
		out[f.Name] = f.Name + f.Comment + string(f.Extra)
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(f.Name, "pages/") {
			out[f.Name] += string(part)
		}
	}
	return out
}

// fillHome adds pages of each kind from below home, and claims whose every address is a file there.
func fillHome(d desk, home string) {
	d.t.Helper()
	archived := "From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///C:/Users/" + account +
		"/page.html\r\nSubject: Saved\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: " +
		"file:///C:/Users/" + account + "/page.html\r\n\r\n" +
		strings.ReplaceAll(bridge, "Bridge opens late", "Bridge, archived") + "\r\n--x--\r\n"
	linked := strings.Replace(strings.ReplaceAll(bridge, "Bridge opens late", "Bridge, linked"), "<head>",
		`<head><link rel="canonical" href="file://`+home+`/page.html">`, 1)
	for name, content := range map[string]string{"bridge.html": bridge, "bridge.mhtml": archived, "linked.html": linked} {
		path := filepath.Join(home, "saved pages", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			d.t.Fatal(err)
		}
		id := d.add(path)
		d.claimlight("--annotator", annotator, "tag", id, "--quote", "a supplier of steel went bankrupt", "--evidence",
			filepath.Join(home, "count.pdf"), "--rating", "true",
			"--evidence", `{"url":"file:///C:/Users/`+account+`/a.pdf","archive_url":"\\\\server\\`+account+`\\a.mht"}`,
			"--review-url", "https://check.example/1", "--status", "checked",
			"--notes", account).succeeds()
	}
}

// Nothing about the person or the computer leaves but what was entered to leave: in no format, and in no file that is
// left behind.
func TestNothingOfThePersonLeaves(t *testing.T) {
	d, home, temp := atHome(t)
	fillHome(d, home)
	out := t.TempDir()
	signed := map[string]bool{
		"csv": true, "excel": true, "xlsx": true, "jsonl": true, "webannotation": true,
		"claimreview": true, "bundle": true,
	}
	for _, format := range []string{
		"csv", "excel", "xlsx", "html", "markdown", "jsonl", "webannotation", "claimreview",
		"bundle",
	} {
		path := filepath.Join(out, "claims."+format)
		args := []string{"export", "--format", format, "-o", path}
		switch format {
		case "excel":
			args = []string{"export", "--excel", "-o", path}
		case "csv":
			args = append(args, "--csvw")
		}
		r := d.claimlight(args...)
		r.succeeds()
		whole, err := os.ReadFile(path)
		if err != nil || strings.Contains(r.err, account) {
			t.Fatalf("%s: %v; said %q", format, err, r.err)
		}
		named := false
		for name, part := range parts(t, filepath.Base(path), whole) {
			if strings.Contains(part, account) || strings.Contains(strings.ToLower(part), strings.ToLower(account)) {
				t.Errorf("%s of %s tells of the account: %s", name, format, around(part, account))
			}
			named = named || strings.Contains(part, annotator)
		}
		if named != signed[format] {
			t.Errorf("%s names the annotator: %v", format, named)
		}
	}
	description, err := os.ReadFile(filepath.Join(out, "claims.csv-metadata.json"))
	if err != nil || strings.Contains(string(description), account) {
		t.Errorf("the description of the table: %s, %v", description, err)
	}
	for _, folder := range []string{temp, out} {
		left, err := os.ReadDir(folder)
		if err != nil || folder == temp && len(left) > 0 || folder == out && len(left) != 10 {
			t.Errorf("left in %s: %v, %v", folder, left, err)
		}
	}
}

// around is what stands about a word.
func around(s, word string) string {
	at := strings.Index(s, word)
	return s[max(0, at-80):min(len(s), at+80)]
}

// The file's name leaves and its sum; the library keeps the path when the claims come back.
func TestAFileLeavesByNameAndSum(t *testing.T) {
	d, home, _ := atHome(t)
	fillHome(d, home)
	for _, format := range []string{"csv", "jsonl"} {
		file := d.claimlight("export", "--format", format).succeeds()
		if strings.Count(file, "bridge.html") != 1 || strings.Count(file, "count.pdf") != 3 {
			t.Errorf("%s lacks the files' names: %s", format, file)
		}
		if out := d.claimlight("import", write(t, "back", file)).succeeds(); out != "added\t0\nchanged\t0\nsame\t3\n" {
			t.Errorf("%s came back: %q", format, out)
		}
		to := newDesk(t)
		to.claimlight("import", write(t, "back", file)).succeeds()
		if again := to.claimlight("export", "--format", format).succeeds(); again != file {
			t.Errorf("%s from another library is\n%s\nand was\n%s", format, again, file)
		}
	}
	if list := d.claimlight("list", "--format", "json").succeeds(); !strings.Contains(list,
		home+"/saved pages/bridge.html") {
		t.Errorf("the library knows %s", list)
	}
	row := rows(t, d.claimlight("export").succeeds())[0]
	annotations := d.claimlight("export", "--format", "webannotation").succeeds()
	if row["article_url"] == "" || len(row["snapshot_sha256"]) != 64 ||
		!strings.Contains(annotations, `"source":"ni:///sha-256;`) || !strings.Contains(annotations, "?name=bridge.html\"") {
		t.Errorf("%v\n%s", row, annotations)
	}
}
