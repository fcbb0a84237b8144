package export_test

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// filed is a claim of a library whose evidence has two files.
func filed() record.Record {
	r := one()
	e := &r.Claim.Evidence[0]
	e.Files = append(e.Files, claim.File{Name: "b.png", SHA256: strings.Repeat("1f", 32)})
	return r
}

// names are those of the files of the first piece of evidence.
func names(r record.Record) string {
	var out []string
	for _, e := range r.Claim.Evidence {
		for _, f := range e.Files {
			out = append(out, f.Name)
		}
	}
	return strings.Join(out, " ")
}

// A table, or a line, that was written before there were attached files says nothing about them.
func TestAFileOfAnEarlierVersionLeavesTheAttachedFiles(t *testing.T) {
	was := one()
	was.Claim.Evidence[0].Files = nil
	was.Claim.Conclusion = "No."
	table := encodeAs(t, formats["CSV"], []record.Record{was})
	header, row, _ := strings.Cut(table, "\n")
	table = strings.TrimSuffix(header, ",evidence_files") + "\n" + strings.TrimSuffix(row, ",\n") + "\n"
	for what, file := range map[string]string{"table": table, "line": encodeAs(t, jsonl, []record.Record{was})} {
		got, err := readOnto(t, file, filed())
		if err != nil || names(got) != "receipt.pdf b.png" || got.Claim.Conclusion != "No." {
			t.Errorf("%s: files %q, conclusion %q (%v)", what, names(got), got.Claim.Conclusion, err)
		}
	}
}

func TestFilesAreTakenOutByAFile(t *testing.T) {
	was := one()
	line := encodeAs(t, jsonl, []record.Record{was})
	at := strings.Index(line, `"files":[`)
	line = line[:at] + `"files":[]` + line[at+strings.Index(line[at:], "]")+1:]
	was.Claim.Evidence[0].Files = nil
	for what, file := range map[string]string{"table": encodeAs(t, formats["CSV"], []record.Record{was}), "line": line} {
		if got, err := readOnto(t, file, filed()); err != nil || names(got) != "" {
			t.Errorf("%s: files %q (%v)", what, names(got), err)
		}
	}
}

func TestAHostileFileNameComesInAsASafeOne(t *testing.T) {
	for format, open := range formats {
		file := encodeAs(t, open, []record.Record{one()})
		for name, want := range map[string]string{
			"../../x": "x", `C:\\Users\\Ada\\x.exe`: "x.exe", "a\u202ecod.exe": "acod.exe", "NUL": "_NUL",
		} {
			got, err := readOnto(t, strings.Replace(file, "receipt.pdf", name, 1), record.Record{})
			if err != nil || names(got) != want {
				t.Errorf("%s: %s comes in as %q (%v)", format, name, names(got), err)
			}
		}
	}
}

func TestAFileWithoutItsHashIsAProblem(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	for format, open := range formats {
		file := encodeAs(t, open, []record.Record{one()})
		for _, bad := range []string{hash[1:], strings.ToUpper(hash), "", "../" + hash[3:]} {
			_, err := readOnto(t, strings.Replace(file, hash, bad, 1), record.Record{})
			if err == nil || !strings.Contains(err.Error(), "names no file") {
				t.Errorf("%s: %q gives %v", format, bad, err)
			}
		}
	}
	table := strings.Replace(encodeAs(t, formats["CSV"], []record.Record{one()}), `""evidence"":1,`, "", 1)
	if _, err := readOnto(t, table, record.Record{}); err == nil || !strings.Contains(err.Error(), "to which piece") {
		t.Errorf("a file of no evidence gives %v", err)
	}
}
