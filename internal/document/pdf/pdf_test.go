package pdf_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/document/pdf"
	"claimlight/internal/extract"
)

func file(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// shown gives the blocks of a document, one a line, with their kind; "-" before what is left out.
func shown(blocks []article.Block) string {
	var lines []string
	for _, b := range blocks {
		mark := string(b.Kind)
		if !b.Kept() {
			mark = "-"
		}
		lines = append(lines, mark+": "+strings.ReplaceAll(b.Text, "\t", " | "))
	}
	return strings.Join(lines, "\n")
}

func TestPDFsAreReadInParagraphs(t *testing.T) {
	for name, want := range map[string]string{
		"two.pdf": `title: Report on the harbour of Lintel
paragraph: Ada Brook
paragraph: Harbour Office
heading: 1. What was found
paragraph: The harbour handled 4,318 ships in 2024, a third more than in the year before, while the number of people who work there fell to 612. The report says that two of the five cranes were out of order for longer than a month, and that the unavailability of a four-cylinder engine from abroad was the cause of it.
-: ¹
paragraph: A spokeswoman of the company said that all engines had been ordered in March. She denied that the delay had anything to do with unpaid bills, which the council had alleged.
heading: 2. What it cost
paragraph: Repairs cost 2.4 million crowns, which is four times what had been set aside for them in the budget. The council wants to know why nobody noticed it earlier, and has asked the auditors to look at the accounts of the last three years.
list_item: One crane was replaced.
list_item: The four-cylinder engines of two others were overhauled by the company that had built them.
paragraph: The next report is to come in the autumn, when the new cranes will have been in use for half a year.
table_row: Year | Ships | People
table_row: 2022 | 3,104 | 702
table_row: 2023 | 3,239 | 655
table_row: 2024 | 4,318 | 612
paragraph: ¹ Harbour Office, table 4.`,
		"release.pdf": `title: Міст через Рось відкриють у травні
paragraph: Міська рада Липівки
paragraph: 12 березня 2025 року
paragraph: Новий міст завдовжки 214 метрів коштував 48,2 мільйона гривень, повідомила міська рада. Це на 12 відсотків більше, ніж було передбачено торік, коли будівництво зупинялося двічі через повені.
paragraph: «Ми відкриємо його для пішоходів першого травня», сказала міська голова Олена Гай на зустрічі з мешканцями. За її словами, автомобілі поїдуть мостом за два тижні.
heading: Контакти
list_item: Прес-служба: +380 44 000 00 00
list_item: Міська рада, вул. Липова, 7`,
		"arabic.pdf": `title: افتتاح الجسر الجديد
paragraph: قالت البلدية إن الجسر الجديد بلغ طوله 214 مترا وكلف 48 مليون دينار، أي أكثر بنسبة 12 في المئة مما كان متوقعا في العام الماضي حين توقف العمل مرتين.
paragraph: وأضافت أن السيارات ستعبره في مايو المقبل.`,
		"form.pdf": `title: Application
table_row: Item | Amount | Date
table_row: Cranes | 2,400,000 | 2024-03-01
table_row: Engines | 310,500 | 2024-04-12
table_row: Training | 18,000 | 2024-05-30
paragraph: Signed by the head of the harbour office on the last day of June, after the council had agreed.`,
	} {
		page := extract.Page{Content: file(t, name), Type: document.PDF}
		r, err := document.Clean(t.Context(), page)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := shown(r.Blocks); got != want {
			t.Errorf("%s is read as\n%s\nwant\n%s", name, got, want)
		}
		if err := document.Verify(t.Context(), page, r.Blocks); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, b := range r.Blocks {
			if s := b.Place.Spots; len(s) == 0 || s[0].Page != 1 || s[0].Box[2] <= s[0].Box[0] || s[0].Box[3] <= s[0].Box[1] {
				t.Errorf("%s: %.40q stands at %v", name, b.Text, s)
			}
		}
	}
}

// A claim in the third line has the box of that line.
func TestEachLineHasItsBox(t *testing.T) {
	r, err := pdf.Reader{}.Read(t.Context(), file(t, "two.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Blocks {
		if !strings.HasPrefix(b.Text, "The harbour handled") {
			continue
		}
		letters := []rune(b.Text)
		for i, begin := range []string{"The harbour", "third more", "ber of people", "port says"} {
			s := b.Place.Spots[i]
			if got := string(letters[s.From:]); !strings.HasPrefix(got, begin) {
				t.Errorf("line %d begins with %.20q, want %q", i, got, begin)
			}
			if i > 0 && s.Box[1] <= b.Place.Spots[i-1].Box[1] {
				t.Errorf("line %d stands at %v", i, s.Box)
			}
		}
	}
}

func TestAPasswordOpensAPDF(t *testing.T) {
	secret := file(t, "secret.pdf")
	for password, want := range map[string]error{"": pdf.ErrPassword, "guess": pdf.ErrPassword, "secret": nil} {
		r, err := pdf.Reader{Password: password}.Read(t.Context(), secret)
		if !errors.Is(err, want) {
			t.Errorf("with %q: %v, want %v", password, err, want)
		}
		if want == nil && !strings.Contains(shown(r.Blocks), "Engines | 310,500") {
			t.Errorf("it is read as %s", shown(r.Blocks))
		}
	}
}

// paper makes a PDF of so many pages, each with the same content.
func paper(pages int, content string) string {
	return made(slices.Repeat([]sheet{{595, 842, content, ""}}, pages))
}

func TestWhatCannotBeReadIsSaid(t *testing.T) {
	whole := file(t, "two.pdf")
	for name, c := range map[string]struct {
		content string
		want    error
	}{
		"a picture of a page":  {paper(1, "0 0 100 100 re f"), pdf.ErrScan},
		"cut off at its start": {whole[:300], pdf.ErrDamaged},
		"nothing but a head":   {"%PDF-1.7\n", pdf.ErrDamaged},
		"noise":                {"%PDF-1.7\n" + strings.Repeat("\xff\x00<<[[", 5000), pdf.ErrDamaged},
		"too many pages":       {paper(5001, "BT /F 12 Tf 72 700 Td (One line.) Tj ET"), pdf.ErrTooLong},
	} {
		if _, err := (pdf.Reader{}).Read(t.Context(), c.content); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestHeadsOfPagesAreLeftOut(t *testing.T) {
	content := "BT /F 9 Tf 72 800 Td (Harbour Office, report) Tj ET BT /F 12 Tf 72 600 Td (One ship came in.) Tj ET " +
		"BT /F 9 Tf 290 40 Td (- 7 -) Tj ET"
	r, err := pdf.Reader{}.Read(t.Context(), paper(3, content))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Repeat("-: Harbour Office, report\n-: - 7 -\nparagraph: One ship came in.\n", 3)
	if got := shown(r.Blocks) + "\n"; got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
}

// The mark of a note is no part of the number before it, and stands apart from the note.
func TestMarksOfNotesStandApart(t *testing.T) {
	page := setting{"F", 12, 0, 72, 700}.set("The harbour handled 4,318") + setting{"F", 7, 0, 217, 706}.set("1") +
		setting{"F", 12, 0, 225, 700}.set("ships in 2024, said the office.") +
		setting{"F", 5, 0, 72, 103}.set("1") + setting{"F", 8, 0, 75, 100}.set("Harbour Office, table 4.")
	want := "paragraph: The harbour handled 4,318 ships in 2024, said the office.\n-: ¹\nparagraph: ¹ Harbour Office, table 4."
	if got := shown(read(t, paper(1, page)).Blocks); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
}

func TestReadingCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	seen := 0
	r := pdf.Reader{Progress: func(page, _ int) {
		if seen = page; page == 2 {
			cancel()
		}
	}}
	_, err := r.Read(ctx, paper(300, "BT /F 12 Tf 72 600 Td (One ship came in.) Tj ET"))
	if !errors.Is(err, context.Canceled) || seen > 3 {
		t.Errorf("after %d pages: %v", seen, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"two.pdf", "release.pdf", "arabic.pdf", "form.pdf"} {
		f.Add([]byte(file(f, name)))
	}
	f.Add([]byte(paper(2, "BT /F 12 Tf 72 600 Td (One.) Tj 0 1 -1 0 0 0 Tm (Two.) Tj ET")))
	f.Add([]byte(filledForm))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := pdf.Reader{}.Read(t.Context(), string(data))
		if err != nil {
			return
		}
		for _, b := range r.Blocks {
			if article.CleanText(b.Text) != b.Text || strings.Contains(b.Text, "\n") || b.Text == "" {
				t.Errorf("%q did not come through the door", b.Text)
			}
			for i, s := range b.Place.Spots {
				if s.From < 0 || s.From >= utf8.RuneCountInString(b.Text) || i > 0 && s.From < b.Place.Spots[i-1].From {
					t.Errorf("%q has its lines at %v", b.Text, b.Place.Spots)
				}
			}
		}
	})
}
