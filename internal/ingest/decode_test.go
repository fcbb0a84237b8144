package ingest_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/ingest"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// samples are sentences long enough to tell a charset by.
var samples = map[string]string{
	"ukrainian": "Міністр заявив, що торік країна витратила на школи на третину більше, ніж планувалося. За його " +
		"словами, цьогоріч видатки знову зростуть.",
	"russian": "Министр заявил, что в прошлом году страна потратила на школы на треть больше, чем планировалось. По " +
		"его словам, расходы снова вырастут.",
	"french": "Le ministre a déclaré que le pays avait dépensé un tiers de plus que prévu pour ses écoles l’année " +
		"dernière, à Paris comme à Orléans.",
	"german": "Der Minister erklärte, das Land habe im vergangenen Jahr ein Drittel mehr für Schulen ausgegeben als " +
		"geplant, vor allem für Gebäude in München.",
	"polish": "Minister powiedział, że w zeszłym roku kraj wydał na szkoły o jedną trzecią więcej, niż planowano. " +
		"Środki trafiły głównie na Śląsk i do Łodzi.",
	"greek": "Ο υπουργός δήλωσε ότι πέρυσι η χώρα δαπάνησε για τα σχολεία κατά ένα τρίτο περισσότερα από όσα είχαν " +
		"προγραμματιστεί.",
	"hebrew": "השר אמר כי בשנה שעברה הוציאה המדינה על בתי ספר שליש יותר מהמתוכנן. לדבריו ההוצאות יגדלו שוב השנה.",
	"arabic": "قال الوزير إن البلاد أنفقت العام الماضي على المدارس أكثر بمقدار الثلث مما كان مخططا له. وأضاف أن " +
		"النفقات ستزداد مرة أخرى.",
	"turkish": "Bakan, ülkenin geçen yıl okullara planlanandan üçte bir oranında daha fazla harcadığını söyledi. " +
		"Harcamalar bu yıl yine artacak.",
	"japanese":  "大臣は昨年、国が計画よりも三分の一多くの予算を学校に支出したと述べた。今年も支出は増えるという。",
	"chinese":   "部长表示，去年该国在学校方面的支出比计划多出三分之一。他说，今年的支出还会继续增加。",
	"taiwanese": "部長表示，去年該國在學校方面的支出比計劃多出三分之一。他說，今年的支出還會繼續增加。",
	"korean":    "장관은 지난해 국가가 학교에 계획보다 삼분의 일을 더 지출했다고 말했다. 올해도 지출이 다시 늘어날 것이라고 했다.",
	"english":   "The minister said that spending on schools rose by £300m last year – a third more than planned.",
}

func encode(t *testing.T, name, s string) string {
	t.Helper()
	enc, _ := charset.Lookup(name)
	if enc == nil {
		t.Fatalf("no charset %s", name)
	}
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return out
}

func read(t *testing.T, data, mediaType string) ingest.Page {
	t.Helper()
	s, err := ingest.New(ingest.Params{}).Read(context.Background(), strings.NewReader(data), mediaType, "")
	if err != nil {
		t.Fatal(err)
	}
	if string(s.Bytes) != data {
		t.Fatal("the snapshot is not what came in")
	}
	p, err := ingest.Decode(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCharsetsDeclaredWronglyOrNotAtAll(t *testing.T) {
	cases := []struct{ language, charset string }{
		{"ukrainian", "windows-1251"},
		{"ukrainian", "koi8-u"},
		{"russian", "windows-1251"},
		{"russian", "koi8-r"},
		{"russian", "iso-8859-5"},
		{"french", "windows-1252"},
		{"german", "windows-1252"},
		{"english", "windows-1252"},
		{"polish", "windows-1250"},
		{"polish", "iso-8859-2"},
		{"greek", "windows-1253"},
		{"hebrew", "windows-1255"},
		{"arabic", "windows-1256"},
		{"turkish", "windows-1254"},
		{"japanese", "shift_jis"},
		{"japanese", "euc-jp"},
		{"chinese", "gbk"},
		{"chinese", "gb18030"},
		{"taiwanese", "big5"},
		{"korean", "euc-kr"},
	}
	for _, c := range cases {
		text := samples[c.language]
		body := encode(t, c.charset, text)
		declared := "<!DOCTYPE html><html><head><meta http-equiv='Content-Type' content='text/html; charset=" + c.charset +
			"'></head><p>"
		for name, in := range map[string]struct{ data, mediaType string }{
			"in the page":                {declared + body, "text/html"},
			"in the header":              {"<html><p>" + body, "text/html; charset=" + c.charset},
			"header says UTF-8 wrongly":  {declared + body, "text/html; charset=utf-8"},
			"nowhere":                    {"<html><p>" + body, "text/html"},
			"nowhere, plain text":        {body, "text/plain"},
			"page says UTF-8 wrongly":    {"<html><meta charset=utf-8><p>" + body, "text/html"},
			"an unknown name":            {"<html><meta charset=klingon-8><p>" + body, "text/html"},
			"one that browsers refuse":   {"<html><meta charset=hz-gb-2312><p>" + body, "text/html"},
			"UTF-8, though it says this": {declared + text, "text/html; charset=" + c.charset},
		} {
			if got := read(t, in.data, in.mediaType).Content; !strings.HasSuffix(got, text) {
				t.Errorf("%s in %s, declared %s: …%s", c.language, c.charset, name, tail(got))
			}
		}
	}
}

// Servers and old programs call everything Latin 1. Words of other letters are then told by their bytes.
func TestLatinIsNotBelievedOfOtherLetters(t *testing.T) {
	for _, c := range []struct{ language, charset string }{
		{"ukrainian", "windows-1251"},
		{"ukrainian", "koi8-u"},
		{"russian", "iso-8859-5"},
		{"greek", "windows-1253"},
		{"hebrew", "windows-1255"},
		{"arabic", "windows-1256"},
		{"japanese", "shift_jis"},
		{"japanese", "euc-jp"},
		{"chinese", "gbk"},
		{"taiwanese", "big5"},
		{"korean", "euc-kr"},
		{"french", "windows-1252"},
		{"german", "windows-1252"},
		{"english", "windows-1252"},
	} {
		text := samples[c.language]
		got := read(t, "<meta charset=iso-8859-1><p>"+encode(t, c.charset, text), "text/html; charset=iso-8859-1").Content
		if !strings.HasSuffix(got, text) {
			t.Errorf("%s in %s: …%s", c.language, c.charset, tail(got))
		}
	}
}

func tail(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-60):])
}

func TestMarksAndWideCharsets(t *testing.T) {
	text := samples["english"]
	wide := func(e unicode.Endianness, mark unicode.BOMPolicy) string {
		out, err := unicode.UTF16(e, mark).NewEncoder().String("<html><p>" + text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, data := range map[string]string{
		"UTF-8 mark":               "\ufeff<html><p>" + text,
		"UTF-8 mark, header lies":  "\ufeff<html><meta charset=koi8-r><p>" + text,
		"UTF-16LE mark":            wide(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE mark":            wide(unicode.BigEndian, unicode.UseBOM),
		"UTF-16LE without mark":    wide(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16BE without mark":    wide(unicode.BigEndian, unicode.IgnoreBOM),
		"page says UTF-16 wrongly": "<html><meta charset=utf-16><p>" + text,
		"declared after 2 KB": "<html><!--" + strings.Repeat("-", 2048) + "--><meta charset=windows-1252><p>" +
			encode(t, "windows-1252", text),
		"XML declaration": "<?xml version='1.0' encoding='windows-1252'?><html><p>" +
			encode(t, "windows-1252", text),
		"stateful, seven bits wide": "<html><meta charset=iso-2022-jp><p>" + text[:40],
	} {
		got := read(t, data, "text/html").Content
		if want := "<p>" + text[:40]; !strings.Contains(got, want) || strings.HasPrefix(got, "\ufeff") {
			t.Errorf("%s: %.120q", name, got)
		}
	}
	if got := read(t, "<meta charset=iso-2022-jp>"+encode(t, "iso-2022-jp", samples["japanese"]),
		"text/html").Content; !strings.HasSuffix(got, samples["japanese"]) {
		t.Errorf("iso-2022-jp: …%s", tail(got))
	}
}

// Without a byte order mark and without a declaration, in any script that has spaces.
func TestWideCharsetsOfOtherScripts(t *testing.T) {
	for language, text := range samples {
		for _, e := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			for _, page := range []string{text + "\n", "<html><p>" + text} {
				if strings.HasSuffix(page, "\n") && !strings.Contains(text, " ") {
					continue // nothing tells such a text from bytes of another kind
				}
				data, err := unicode.UTF16(e, unicode.IgnoreBOM).NewEncoder().String(page)
				if err != nil {
					t.Fatal(err)
				}
				if got := read(t, data, "").Content; got != page {
					t.Errorf("%s: …%s", language, tail(got))
				}
			}
		}
	}
}

func TestSomeDamagedBytesDoNotChangeTheCharset(t *testing.T) {
	good := strings.Repeat(samples["ukrainian"], 3)
	got := read(t, good+"\xff"+good, "text/plain").Content
	if got != good+"\uFFFD"+good {
		t.Errorf("…%s", tail(got))
	}
}

// A head line in Latin 1 that someone put into a page of UTF-8 makes no other charset of it, with few letters beyond
// ASCII around or with many.
func TestALineFromElsewhereDoesNotChangeTheCharset(t *testing.T) {
	for _, declared := range []string{"", `<meta charset="utf-8">`, `<meta charset="iso-8859-1">`} {
		data := declared + `<meta name="description" content="M` + "\xfc" + `nchen w` + "\xe4" + `hlt"><p>` +
			samples["german"] + samples["french"] + samples["polish"] + "</p>"
		if got := read(t, data, "text/html").Content; !strings.Contains(got, samples["polish"]) {
			t.Errorf("declared %q: …%s", declared, tail(got))
		}
	}
}

func TestWhatAFileIs(t *testing.T) {
	dir := t.TempDir()
	cases := []struct {
		name, data string
		want       ingest.Type
		err        error
	}{
		{"a.html", story, ingest.HTML, nil},
		{"a.HTM", story, ingest.HTML, nil},
		{"a.xhtml", "<?xml version='1.0'?>" + story, ingest.HTML, nil},
		{"a.txt", "Plain <b>text</b>, </p> and all.", ingest.Text, nil},
		{"a.md", "# A heading", ingest.Markdown, nil},
		{"no-ending", story, ingest.HTML, nil},
		{"list", "BMW sold more cars.", ingest.Text, nil},
		{"промова.txt", samples["ukrainian"], ingest.Text, nil},
		{"a.mht", archive, ingest.HTML, nil},
		{"archive-without-ending", archive, ingest.HTML, nil},
		{"empty.html", "", "", ingest.ErrBlankFile},
		{"blank.txt", " \r\n", "", ingest.ErrBlankFile},
		{"picture.html", "GIF89a\x01\x00\x01\x00\x00", "", ingest.ErrNotText},
		{"program", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "", ingest.ErrNotText},
		{"broken.mhtml", "just some words", "", ingest.ErrBadArchive},
		{"a-page-in-truth.mht", story, ingest.HTML, nil},
		{"xhtml-without-ending", "<?xml version='1.0'?>" + story, ingest.HTML, nil},
		{"a.webarchive", "bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "", ingest.ErrSafari},
		{
			"written-out.webarchive", "<?xml version='1.0'?><plist><dict><key>WebMainResource</key></dict></plist>", "",
			ingest.ErrSafari,
		},
		{"a.docx", "PK\x03\x04\x14\x00[Content_Types].xml", "", ingest.ErrCutDocument},
		{"a.odt", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", "", ingest.ErrCutDocument},
		{"a.epub", "PK\x03\x04\x14\x00mimetypeapplication/epub+zip", "", ingest.ErrCutDocument},
		{"a.rtf", `{\rtf1\ansi A {\b report}.}`, "", ingest.ErrRTF},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "", ingest.ErrOfficeOther},
		{"a.zip", "PK\x03\x04\x14\x00index.html", "", ingest.ErrPacked},
		{"a.html.gz", "\x1f\x8b\x08\x00\x00", "", ingest.ErrPacked},
	}
	in := ingest.New(ingest.Params{})
	for _, c := range cases {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := in.File(context.Background(), path)
		if !errors.Is(err, c.err) {
			t.Errorf("%s: %v, want %v", c.name, err, c.err)
		}
		if err != nil {
			continue
		}
		if p, err := ingest.Decode(s); err != nil || p.Type != c.want || s.URL != path || s.AskedURL != path {
			t.Errorf("%s: %q from %s, %v; want %q", c.name, p.Type, s.URL, err, c.want)
		}
	}
	if _, err := in.File(context.Background(), dir); !errors.Is(err, ingest.ErrFolder) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := in.File(context.Background(), filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

func TestAPasteIsTextWhateverItLooksLike(t *testing.T) {
	s, err := ingest.New(ingest.Params{}).Paste(story)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := ingest.Decode(s); err != nil || p != (ingest.Page{Content: story, Type: ingest.Text}) {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := ingest.New(ingest.Params{}).Paste(" \n"); !errors.Is(err, ingest.ErrEmpty) {
		t.Errorf("nothing pasted: %v", err)
	}
}

// Whatever bytes come in, a page is valid UTF-8, and the same each time.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(story), "text/html; charset=koi8-r")
	f.Add([]byte(archive), "")
	f.Add([]byte("\xff\xfe<\x00p\x00"), "text/plain")
	f.Add([]byte("<?xml encoding="), "text/html; charset")
	f.Add([]byte("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><title/><p>a<![CDATA[<b>]]>&eacute;</p></html>"), "application/xhtml+xml")
	f.Add([]byte(archive2("<p>a=\r\nb</p>", "quoted-printable")), "multipart/related")
	f.Add([]byte(archive2("PHA+YQ==", "base64")), "multipart/related")
	f.Add([]byte("Content-Type: multipart/related; boundary=\"\"\r\n\r\n--\r\n"), "message/rfc822")
	in := ingest.New(ingest.Params{})
	f.Fuzz(func(t *testing.T, data []byte, mediaType string) {
		s, err := in.Read(context.Background(), strings.NewReader(string(data)), mediaType, "")
		if err != nil {
			return
		}
		p, err := ingest.Decode(s)
		if err != nil {
			t.Fatalf("inspected well, but not decoded: %v", err)
		}
		if again, _ := ingest.Decode(s); again != p || !utf8.ValidString(p.Content) {
			t.Errorf("%q is not steady or not UTF-8", p.Content)
		}
	})
}
