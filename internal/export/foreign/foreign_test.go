package foreign_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"claimlight/internal/claim"
	"claimlight/internal/export/foreign"
	"claimlight/internal/record"
	"claimlight/internal/text"

	"golang.org/x/text/encoding/charmap"
)

func table(t *testing.T, file string) *foreign.Table {
	t.Helper()
	got, err := foreign.ReadTable("list.csv", strings.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return got
}

// mapped says where the columns go, in their order.
func mapped(tb *foreign.Table) string {
	var out []string
	for _, f := range foreign.Guess(tb) {
		out = append(out, string(f))
	}
	return strings.Join(out, " ")
}

func TestTheColumnsOfOtherToolsAreKnown(t *testing.T) {
	for file, want := range map[string]string{
		"id,document,tag,content\n": "Taguette: id article_title tag quote",
		"\ufeff\"Created at\",Author,Page,URL,Group,Type,Quote/description,Comment,Tags\n":                             "Hypothesis: created_at annotator article_title article_url own own quote notes tags",
		"Created at\tAuthor\tPage\tURL\tGroup\tType\tQuote/description\tComment\tTags\n":                               "Hypothesis: created_at annotator article_title article_url own own quote notes tags",
		"\"File\",\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\",\"Category\",\"Category\",\"FileVar_Year\"\n": "QualCoder: article_title annotator quote - tag notes tag tag own",
		"Case,Filename,Coder,Coded,Id,Codename,Coded_Memo\n": "" +
			"QualCoder: own article_title annotator quote - tag notes",
		"Claim,Item page URL,Status,Created by,Submitted " +
			"at,Tags\n": "Check: quote own rating annotator created_at tags",
		"schema,code,text,start,end,field,instance_id,source_doc,coder\n": "potato: own tag quote own own own own " +
			"article_title annotator",
		"Highlight,Book Title,Book Author,Note,Color,Tags\n": "Readwise: quote article_title byline notes own " +
			"tags",
		"quote,url\n": ": quote article_url",
		"Цитата;Посилання;Хто сказав;Вердикт;Примітка\n":  ": quote article_url source rating notes",
		"Claim text|Speaker|Date of claim|Verdict|Mood\n": ": quote source said_at rating own",
		"claimReviewed,textualRating,reviewUrl\n":         ": quote rating review_url",
	} {
		if tb := table(t, file); tb.Tool+": "+mapped(tb) != want {
			t.Errorf("%q: %s: %s, want %s", file, tb.Tool, mapped(tb), want)
		}
	}
}

func TestAPlainListNeedsNoHeader(t *testing.T) {
	tb := table(t, "https://news.example/1,The bridge cost 51 million last year\nhttps://news.example/2,Nobody knew who "+
		"had paid for it\n")
	if got := mapped(tb); got != "article_url quote" || len(tb.Rows) != 2 || tb.Header[0] != "column 1" {
		t.Errorf("%s, %+v", got, tb)
	}
	tb = table(t, "№;Що;Де\n1;Міст коштував 51 мільйон торік;https://news.example/1\n")
	if got := mapped(tb); got != "own quote article_url" {
		t.Errorf("%s", got)
	}
}

func TestTablesOfAnyEncodingAreRead(t *testing.T) {
	text := "Цитата;Джерело\n«Міст коштував п'ятдесят один мільйон», сказала вона;Міська рада Києва\n"
	western := "Quote;Source\nLa ville a dépensé près de dix millions d’euros l’été dernier;Le maire, François Hébert\n"
	encode := func(c *charmap.Charmap, s string) string {
		out, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, file := range map[string]string{
		"UTF-8": text, "UTF-8 with a mark": "\ufeff" + text, "UTF-16LE": wide(text, true),
		"UTF-16BE with CRLF": wide(strings.ReplaceAll(text, "\n", "\r\n"), false),
		"windows-1251":       encode(charmap.Windows1251, text), "with its separator": "sep=;\n" + text,
		"windows-1252": encode(charmap.Windows1252, western),
	} {
		want := text
		if name == "windows-1252" {
			want = western
		}
		tb := table(t, file)
		cells := strings.Split(strings.Split(want, "\n")[1], ";")
		if tb.Comma != ';' || len(tb.Rows) != 1 || tb.Rows[0].Cells[0] != cells[0] || tb.Rows[0].Cells[1] != cells[1] {
			t.Errorf("%s: %q %s %+v", name, tb.Comma, tb.Encoding, tb.Rows)
		}
	}
}

func wide(s string, little bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		high, low := byte(u>>8), byte(u)
		if little {
			high, low = low, high
		}
		b.WriteByte(high)
		b.WriteByte(low)
	}
	return b.String()
}

func TestBadLinesAreListed(t *testing.T) {
	tb := table(t, "quote,url\nOne,https://a.example\nTwo\n,https://b.example\n,\nThr\"ee,x\nFour,https://d.example\n")
	rows, bad := tb.Map(foreign.Guess(tb))
	want := "[line 3: it has 1 cells, the header has 2 line 4: it has no quote line 6: a quotation mark stands inside a " +
		"cell that does not begin with one]"
	if fmt.Sprint(bad) != want || len(rows) != 2 || rows[1].Line != 7 {
		t.Errorf("%v\nwant %s\n%+v", bad, want, rows)
	}
}

// A quotation mark that is never closed makes one cell of all that follows.
func TestARowThatNoClaimCouldFillIsBad(t *testing.T) {
	tb := table(t, "quote,url\n\""+strings.Repeat("long ",
		text.MaxLine/5+1)+"\",https://a.example\nTwo,https://b.example\n")
	if len(tb.Rows) != 1 || tb.Rows[0].Cells[0] != "Two" ||
		!strings.Contains(fmt.Sprint(tb.Bad), "line 2: what begins here is longer than 16 MB") {
		t.Errorf("%d rows, bad are %v", len(tb.Rows), tb.Bad)
	}
}

func TestAMappingIsChecked(t *testing.T) {
	tb := table(t, "a,b,c\n1,2,3\n")
	for _, m := range []foreign.Mapping{
		{"quote", "own"},
		{"own", "own", "own"},
		{"quote", "quote", "own"},
		{"quote", "nonsense", "own"},
		{"quote", "site", "site"},
	} {
		if m.Check(tb) == nil {
			t.Errorf("%v is taken", m)
		}
	}
	m, err := foreign.Mapping{"quote", "tag", "own"}.With(tb, "c", foreign.Quote)
	if err != nil || fmt.Sprint(m) != "[own tag quote]" || m.Check(tb) != nil {
		t.Errorf("%v, %v", m, err)
	}
	if _, err := m.With(tb, "d", foreign.Quote); err == nil {
		t.Error("a column that is not there is taken")
	}
}

func TestRowsOfOnePassageAreOneClaim(t *testing.T) {
	tb := table(t, "id,document,tag,content\n7,Speech,money,It cost 51 million.\n7,Speech,bridge,It cost 51 "+
		"million.\n8,Speech,money,It cost 51 million.\n")
	rows, _ := tb.Map(foreign.Guess(tb))
	if len(rows) != 2 || fmt.Sprint(rows[0].Record.Claim.Tags, rows[1].Record.Claim.Tags) != "[money bridge] [money]" ||
		rows[0].Record.Claim.ID == rows[1].Record.Claim.ID {
		t.Errorf("%+v", rows)
	}
	if a, b := rows[0].Record.Article, rows[1].Record.Article; a.ID != b.ID || a.Title != "Speech" {
		t.Errorf("%+v %+v", a, b)
	}
	tb = table(t, "quote,url,source,mood\nOne,https://a.example,Ann,calm\nOne,https://a.example/,Ann,angry\nOne,https://a.example,Bob,calm\n")
	rows, _ = tb.Map(foreign.Guess(tb))
	if len(rows) != 2 || rows[0].Record.Claim.Fields["mood"] != "calm; angry" ||
		rows[1].Record.Claim.Source.Name != "Bob" {
		t.Errorf("%+v", rows)
	}
}

func TestAUnitComesInUnderItsName(t *testing.T) {
	tb := table(t, "quote,value,unit\nOne,5,Megawatts\nTwo,5,%\nThree,5,flights\nFour,5,£\n")
	rows, _ := tb.Map(foreign.Guess(tb))
	var units []string
	for _, r := range rows {
		units = append(units, r.Record.Claim.Figures[0].Unit)
	}
	if got := fmt.Sprint(units); got != "[MW percent flights £]" {
		t.Errorf("units %s", got)
	}
}

func TestWhatDoesNotFitIsKept(t *testing.T) {
	tb := table(t, "quote,rating,status,source type,value,created at,tags\nOne,Missing "+
		"context,someday,GOVERNMENT,many,yesterday,\"a, b\"\nTwo,Pants on fire!,In progress,x,51.5,2024-05-01 10:20,a;b\n")
	rows, _ := tb.Map(foreign.Guess(tb))
	one, two := rows[0].Record.Claim, rows[1].Record.Claim
	if got := fmt.Sprint(one.Rating, one.Status, " ", one.Source.Kind, one.Fields,
		one.Tags); got != " governmentmap[created at:yesterday rating:Missing context status:someday value:many] [a b]" {
		t.Errorf("%s", got)
	}
	if got := fmt.Sprint(two.Rating, two.Status, two.Figures[0].Value.Decimal, two.CreatedAt.Format("15:04"),
		two.Fields); got != "falsein_progress51.510:20map[rating:Pants on fire! source type:x]" {
		t.Errorf("%s", got)
	}
	if two.Rating != claim.False {
		t.Errorf("%s", two.Rating)
	}
}

func TestTheSameFileGivesTheSameIdentities(t *testing.T) {
	file := "quote,url\nOne,https://a.example/x?utm_source=mail\nTwo,https://a.example/x\n"
	first, _ := table(t, file).Map(foreign.Mapping{foreign.Quote, foreign.ArticleURL})
	again, _ := table(t, "url;quote\nhttps://a.example/x;Two\n").Map(foreign.Mapping{foreign.ArticleURL, foreign.Quote})
	if first[1].Record.Claim.ID != again[0].Record.Claim.ID || first[0].Record.Article.ID != again[0].Record.Article.ID {
		t.Errorf("%+v\n%+v", first, again)
	}
}

func TestWhatIsNoTableIsRefused(t *testing.T) {
	for _, file := range []string{"", "\n\n", "PK\x03\x04\x00\x00", "%PDF-1.7\n\x00\xff\xfe"} {
		if tb, err := foreign.ReadTable("x", strings.NewReader(file)); err == nil {
			t.Errorf("%q: %+v", file, tb)
		}
	}
}

// A claim of a foreign file that the library has is supplemented: its place and the user's words stay.
func TestAKnownClaimIsSupplemented(t *testing.T) {
	tb := table(t, "quote,rating,tags,notes,mood\nOne,false,\"a,b\",theirs,calm\n")
	rows, _ := tb.Map(foreign.Guess(tb))
	base := record.Record{Claim: claim.Claim{
		ID: rows[0].Record.Claim.ID, ArticleID: "mine", Selector: claim.Selector{Quote: "One", Prefix: "p"},
		Tags: []string{"b", "c"}, Notes: "ours", Conclusion: "kept",
		Fields: map[string]string{"own": "x"},
	}, Text: "pOne"}
	err := foreign.Claims(rows)(func(in record.Incoming) error {
		got, err := in.Onto(base)
		if c := got.Claim; fmt.Sprint(c.Rating, c.Tags, c.Notes, c.Conclusion, c.Fields, c.Prefix,
			c.ArticleID) != "false[b c a]ourskeptmap[mood:calm own:x]pmine" {
			t.Errorf("%+v", c)
		}
		return err
	})
	if err != nil || len(base.Claim.Fields) != 1 {
		t.Errorf("%v, %v", err, base.Claim.Fields)
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add("quote,url\nOne,https://a.example\n\"Two\n")
	f.Add("sep=;\na;b\n1;2\n1;2;3\n")
	f.Add("id\tdocument\ttag\tcontent\n7\td\tt\t\"x\"\"y\"\n")
	f.Add("\xff\xfeq\x00,\x00u\x00\n\x00")
	f.Fuzz(func(t *testing.T, file string) {
		tb, err := foreign.ReadTable("list.csv", strings.NewReader(file))
		if err != nil {
			return
		}
		m := foreign.Guess(tb)
		if m.Check(tb) != nil {
			m = make(foreign.Mapping, len(tb.Header))
			for i := range m {
				m[i] = foreign.Own
			}
			m[0] = foreign.Quote
		}
		if err := m.Check(tb); err != nil {
			t.Fatal(err)
		}
		rows, bad := tb.Map(m)
		if len(rows)+len(bad) > len(tb.Rows)+len(tb.Bad) {
			t.Errorf("%d rows and %d bad lines come of %d", len(rows), len(bad), len(tb.Rows)+len(tb.Bad))
		}
		seen := map[string]bool{}
		for _, r := range rows {
			if r.Record.Claim.Quote == "" || seen[r.Record.Claim.ID] || r.Line < 1 {
				t.Errorf("row %+v", r)
			}
			seen[r.Record.Claim.ID] = true
		}
	})
}

// notOffered are texts of a claim for which other tools have no column.
var notOffered = map[string]bool{
	"source_manner": true, // how a source's words are given is judged here
	"source_text":   true, // it is looked up in the text
	"confirmed":     true, // what another tool says, a person has said
}

// Whoever gives a claim another field learns here that a table of another tool cannot bring it.
func TestEachFieldOfAClaimIsOffered(t *testing.T) {
	for _, f := range claim.Fields() {
		offered := slices.ContainsFunc(foreign.Fields(), func(info foreign.FieldInfo) bool {
			return string(info.Field) == f.Name && info.Words == f.Label.String()
		})
		if f.HasText() && offered == notOffered[f.Name] {
			t.Errorf("%s is offered as %q: %t", f.Path, f.Label, offered)
		}
	}
	for _, info := range foreign.Fields() {
		if strings.TrimSpace(info.Words) == "" {
			t.Errorf("%s has no words", info.Field)
		}
	}
}
