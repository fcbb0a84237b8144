package inbound_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/foreign"
	"claimlight/internal/export/inbound"
	"claimlight/internal/record"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const check = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://check.example/1","claimReviewed":"The bridge cost nothing"}`

// own is a claim as we write it.
func own(t *testing.T, open func(*bytes.Buffer) export.Encoder) string {
	t.Helper()
	var b bytes.Buffer
	e := open(&b)
	r := record.Record{Claim: claim.Claim{
		ID: "c", Selector: claim.Selector{Quote: "It cost 51 million"},
		Status: claim.Unchecked,
	}}
	if err := errors.Join(e.Encode(r), e.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFilesAreRecognised(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		kind inbound.Kind
	}{
		"our table": {own(t, func(b *bytes.Buffer) export.Encoder {
			return export.NewCSV(b, export.CSVOptions{Notes: export.WithNotes})
		}), inbound.Own},
		"our table for spreadsheets": {own(t, func(b *bytes.Buffer) export.Encoder {
			return export.NewCSV(b, export.CSVOptions{Notes: export.WithNotes, Excel: true, Separator: ';'})
		}), inbound.Own},
		"our lines": {
			own(t, func(b *bytes.Buffer) export.Encoder { return export.NewJSONL(b, export.WithNotes) }),
			inbound.Own,
		},
		"a check": {check, inbound.Reviews},
		"a feed":  {`{"@type":"DataFeed","dataFeedElement":[{"item":[` + check + `]}]}`, inbound.Reviews},
		"a page":  {"\n<!doctype html><script type=\"application/ld+json\">" + check + "</script>", inbound.Reviews},
		"a table": {"id,document,tag,content\n1,Speech,money,It cost 51 million\n", inbound.Table},
		"a list":  {"It cost 51 million dollars,https://news.example/1\n", inbound.Table},
	} {
		f, err := inbound.Recognise("claims", strings.NewReader(c.file))
		if err != nil || f.Kind != c.kind || (f.Table != nil) != (c.kind == inbound.Table) {
			t.Errorf("%s: %+v, %v", name, f, err)
			continue
		}
		if p, err := inbound.Look(f.Claims(), 10, 10); err != nil || len(p.Records) != 1 || p.Bad != 0 || p.More {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
	for _, file := range []string{"", "PK\x03\x04\x00\x00\x00", "{}", "<p>"} {
		f, err := inbound.Recognise("x", strings.NewReader(file))
		if err == nil {
			_, err = inbound.Look(f.Claims(), 1, 1)
		}
		if !errors.Is(err, record.ErrForeign) {
			t.Errorf("%q: %v", file, err)
		}
	}
}

func TestALookShowsTheBeginning(t *testing.T) {
	file := "quote,url\n" + strings.Repeat("One,https://a.example\n,https://b.example\nbad\n", 50)
	f, err := inbound.Recognise("list.csv", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // a table can be looked at again, such as with another mapping
		p, err := inbound.Look(f.Claims(), 3, 20)
		if err != nil || len(p.Problems) != 3 || p.Bad != 20 || !p.More || p.Problems[0].Line != 3 {
			t.Errorf("%+v, %v", p, err)
		}
	}
	named := 0
	p, err := inbound.Look(inbound.WithoutBad(f.Claims(), func(record.Problem) { named++ }), 3, 1000)
	if err != nil || p.Bad != 0 || named != 100 || p.Good != 1 { // the same quote at the same address is one claim
		t.Errorf("%+v, %d named, %v", p, named, err)
	}
}

func TestAMappingThatDoesNotHoldGivesNoClaims(t *testing.T) {
	f, err := inbound.Recognise("list.csv", strings.NewReader("a,b\n1,2\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := inbound.Look(f.Claims(), 1, 1); err == nil || !strings.Contains(err.Error(), "quote") {
		t.Errorf("%v", err)
	}
	f.Mapping = foreign.Mapping{foreign.Quote, foreign.Tag}
	if p, err := inbound.Look(f.Claims(), 1, 1); err != nil ||
		fmt.Sprint(p.Records[0].Claim.Quote, p.Records[0].Claim.Tags) != "1[2]" {
		t.Errorf("%+v, %v", p, err)
	}
}

// Some spreadsheets save a table in the encoding of their country: it is still ours, and its letters are what they
// were.
func TestOurTableInAnotherEncodingIsOurs(t *testing.T) {
	var b bytes.Buffer
	e := export.NewCSV(&b, export.CSVOptions{Notes: export.WithNotes, Excel: true, Separator: ';'})
	r := record.Record{Claim: claim.Claim{
		ID: "c", Selector: claim.Selector{Quote: "Міст коштував п'ятдесят мільйонів"},
		Status: claim.Unchecked,
	}}
	if err := errors.Join(e.Encode(r), e.Close()); err != nil {
		t.Fatal(err)
	}
	table := strings.TrimPrefix(b.String(), "\ufeff")
	ansi, err := charmap.Windows1251.NewEncoder().String(table)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(table, ";",
		"\t"))
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{"windows-1251": ansi, "UTF-16": wide} {
		f, err := inbound.Recognise("claims.csv", strings.NewReader(file))
		if err != nil || f.Kind != inbound.Own {
			t.Fatalf("%s: %+v, %v", name, f, err)
		}
		p, err := inbound.Look(f.Claims(), 1, 1)
		if err != nil || len(p.Records) != 1 || p.Records[0].Claim.Quote != r.Claim.Quote {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}
