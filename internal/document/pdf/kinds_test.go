package pdf_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/document/pdf"
	"claimlight/internal/extract"
)

const (
	harbourStory = "Two of the five cranes of the harbour stood still for longer than a month last winter, the harbour " +
		"office said on Sunday. A four-storey engine had to be brought from abroad, and nobody had ordered it in time. " +
		"The number of ships that had to wait rose to 318, which is a third more than in the winter before. A " +
		"spokeswoman said that all engines had been ordered in March. She denied that the delay had anything to do " +
		"with unpaid bills, which the council had alleged. Repairs cost 2.4 million crowns, four times what had been " +
		"set aside for them in the budget."
	ferryStory = "Fares of the ferry go up by 12 percent in May, the council decided on Saturday evening. A ticket for " +
		"the crossing will cost 4.50 crowns. Pupils and pensioners pay half of it, as they do now. The last time that " +
		"fares rose was in 2019, when a ticket was still to be had for 3.20 crowns."
	weatherStory = "Rain is expected on Monday, and storms of up to 90 km/h on Tuesday night. The ferry may stay in port."
)

// columns sets a text in columns of so many lines.
func columns(text string, letters, lines, left, bottom, apart int) string {
	var b strings.Builder
	all := wrapped(text, letters)
	for column := 0; len(all) > 0; column++ {
		n := min(lines, len(all))
		s := setting{font: "F", size: 9, leads: 11, left: left + column*apart, bottom: bottom}
		b.WriteString(s.set(all[:n]...))
		all = all[n:]
	}
	return b.String()
}

func read(t *testing.T, content string) extract.Result {
	t.Helper()
	r, err := pdf.Reader{}.Read(t.Context(), content)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Each story of a page of a newspaper is read to its end, down its columns, before the next.
func TestANewspaperIsReadStoryByStory(t *testing.T) {
	page := setting{"B", 28, 0, 160, 790}.set("The Lintel Courier") +
		setting{"F", 9, 0, 40, 765}.set("Monday, 3 March 2025") +
		setting{"B", 20, 0, 40, 730}.set("Cranes of the harbour stood still for a month") +
		columns(harbourStory, 34, 7, 40, 700, 180) +
		setting{"B", 16, 0, 40, 585}.set("Fares of the ferry go up in May") +
		columns(ferryStory, 34, 5, 40, 560, 180) +
		setting{"B", 12, 0, 400, 585}.set("Weather") +
		columns(weatherStory, 32, 9, 400, 560, 180)
	r := read(t, made([]sheet{{595, 842, page, ""}}))
	want := "title: The Lintel Courier\nparagraph: Monday, 3 March 2025\n" +
		"heading: Cranes of the harbour stood still for a month\nparagraph: " + harbourStory +
		"\nheading: Fares of the ferry go up in May\nparagraph: " + ferryStory +
		"\nheading: Weather\nparagraph: " + weatherStory
	if got := shown(r.Blocks); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
}

// A slide has its heading and its points; what stands on each is left out, and claims have the number of the slide.
func TestSlidesAreReadPointByPoint(t *testing.T) {
	slide := func(n int, title string, points ...string) sheet {
		content := setting{"B", 30, 0, 50, 340}.set(title) + setting{"F", 10, 0, 50, 20}.set("Harbour office, spring 2025") +
			setting{"F", 10, 0, 660, 20}.set(fmt.Sprint(n))
		at := 270
		for _, point := range points {
			lines := wrapped("• "+point, 52)
			content += setting{"F", 20, 24, 60, at}.set(lines...)
			at -= 24*len(lines) + 14
		}
		return sheet{720, 405, content, ""}
	}
	r := read(t, made([]sheet{
		slide(1, "The harbour in 2024"),
		slide(2, "Ships", "4,318 ships came in, a third more than the year before", "318 had to wait"),
		slide(3, "Cost", "Repairs cost 2.4 million crowns, which is four times what had been set aside", "Two cranes stood still"),
	}))
	foot := "-: Harbour office, spring 2025\n-: "
	want := "title: The harbour in 2024\n" + foot + "1\n" + foot + "2\nheading: Ships\n" +
		"list_item: 4,318 ships came in, a third more than the year before\nlist_item: 318 had to wait\n" + foot + "3\n" +
		"heading: Cost\nlist_item: Repairs cost 2.4 million crowns, which is four times what had been set aside\n" +
		"list_item: Two cranes stood still"
	if got := shown(r.Blocks); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
	if at := r.Blocks[len(r.Blocks)-1].Place.Spots[0].Page; at != 3 {
		t.Errorf("the last point stands on page %d", at)
	}
}

// picture is a grey picture that fills a page.
const picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 " +
	"/Length 1 >>\nstream\n\x80\nendstream"

func TestScansAreSaid(t *testing.T) {
	scan := sheet{595, 842, "q 595 0 0 842 0 0 cm /P Do Q", ""}
	if _, err := (pdf.Reader{}).Read(t.Context(), made([]sheet{scan, scan}, picture)); !errors.Is(err, pdf.ErrScan) {
		t.Errorf("pictures alone: %v", err)
	}
	if !strings.Contains(pdf.ErrScan.(interface{ UserMessage() string }).UserMessage(), "ocrmypdf") {
		t.Error("what adds the text is not named")
	}
	text := columns(harbourStory, 90, 20, 50, 700, 0)
	stamp := setting{"F", 8, 0, 250, 20}.set("Scanned by Lintel Office")
	for name, c := range map[string]struct {
		sheets []sheet
		want   extract.Doubt
	}{
		"text, then a scan":           {[]sheet{{595, 842, text, ""}, scan}, extract.Scanned},
		"scans with the scanner's ad": {[]sheet{{595, 842, scan.content + "\n" + stamp, ""}}, extract.Scanned},
		"a text over a picture":       {[]sheet{{595, 842, scan.content + "\n" + text, ""}}, ""},
		"what OCR read, unseen":       {[]sheet{{595, 842, scan.content + "\n3 Tr\n" + text, ""}}, ""},
		"a page that was left blank":  {[]sheet{{595, 842, text, ""}, {595, 842, "", ""}}, ""},
	} {
		r := read(t, made(c.sheets, picture))
		if r.Doubt != c.want {
			t.Errorf("%s: %q, want %q", name, r.Doubt, c.want)
		}
		if c.want == "" && !strings.Contains(shown(r.Blocks), "Repairs cost 2.4 million crowns, four times") {
			t.Errorf("%s is read as\n%s", name, shown(r.Blocks))
		}
	}
}

// filledForm has two fields that were filled, and a note that a reader stuck on it.
var filledForm = made(
	[]sheet{{
		595, 842, setting{"B", 18, 0, 50, 760}.set("Request for funds") +
			setting{"F", 11, 30, 50, 700}.set("Harbour:", "Sum asked for:"), "/Annots [5 0 R 6 0 R 7 0 R]",
	}},
	"<< /Fields [5 0 R 6 0 R] /NeedAppearances true /DA (/F 11 Tf 0 g) /DR << /Font 3 0 R >> >>",
	"<< /Type /Annot /Subtype /Widget /FT /Tx /T (harbour) /V (Lintel) /DA (/F 11 Tf 0 g) /F 4 /Rect [150 695 400 713] >>",
	"<< /Type /Annot /Subtype /Widget /FT /Tx /T (sum) /V (2,400,000 crowns) /DA (/F 11 Tf 0 g) /F 4 "+
		"/Rect [150 665 400 683] >>",
	"<< /Type /Annot /Subtype /FreeText /Contents (Too much!) /DA (/F 11 Tf 0 g) /F 4 /Rect [150 600 400 640] >>",
)

// What was written into the fields of a form is read where it stands; notes that readers stuck on the page are not.
func TestFieldsOfAFormAreRead(t *testing.T) {
	want := "title: Request for funds\nparagraph: Harbour: Lintel\nparagraph: Sum asked for: 2,400,000 crowns"
	if got := strings.ReplaceAll(shown(read(t, filledForm).Blocks), " | ", " "); got != want {
		t.Errorf("read as\n%s\nwant\n%s", got, want)
	}
}
