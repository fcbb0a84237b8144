package transcript_test

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/document/transcript"
	"claimlight/internal/extract"
)

// shown gives the blocks of a document, one a line: "#" before a title, "@" before who speaks, "-" before what is left
// out.
func shown(t *testing.T, kind extract.Type, content string) string {
	t.Helper()
	page := extract.Page{Content: content, Type: kind}
	r, err := document.Clean(context.Background(), page)
	if err != nil {
		t.Fatal(err)
	}
	if err := document.Verify(t.Context(), page, r.Blocks); err != nil {
		t.Error(err)
	}
	var lines []string
	for _, b := range r.Blocks {
		mark := map[article.Kind]string{article.Title: "# ", article.Heading: "@ "}[b.Kind]
		if !b.Kept() {
			mark = "- "
		}
		lines = append(lines, mark+b.Text)
	}
	return strings.Join(lines, "\n")
}

func TestSubtitles(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			"sentences over cues", "1\n00:00:01,000 --> 00:00:02,000\nThe mayor said\n\n2\n00:00:02,100 --> " +
				"00:00:03,000\nthat <i>31</i> houses\nburned.\n",
			"The mayor said that 31 houses burned.",
		},
		{
			"line ends of Windows, and a mark at the start",
			"\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo.\r\n",
			"One. Two.",
		},
		{
			"a dash for each speaker", "1\n00:00:01,000 --> 00:00:02,000\n- It is -5 degrees.\n- No - it is 5.\n",
			"It is -5 degrees.\nNo - it is 5.",
		},
		{"a pause parts", "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:09,000 --> 00:00:10,000\nTwo.\n", "One.\nTwo."},
		{"a pause within a sentence does not", "1\n00:00:01,000 --> 00:00:02,000\nThe\n\n2\n00:00:09,000 --> " +
			"00:00:10,000\nend.\n", "The end."},
		{
			"voices", "WEBVTT - A hearing\n\n00:01.000 --> 00:02.000\n<v Ann Hale>We lost\n\n00:02.000 --> 00:03.000\n<v Ann " +
				"Hale>a third.\n\n" +
				"00:03.000 --> 00:04.000\n<v Tom Fen>&lt;31 %\n",
			"# A hearing\n@ Ann Hale\nWe lost a third.\n@ Tom Fen\n<31 %",
		},
		{
			"captions that roll", "WEBVTT\n\n00:00.000 --> 00:02.000\nthe mayor<00:00:01.000><c> said</c>\n\n00:02.000 --> " +
				"00:02.010\nthe mayor said\n\n" +
				"00:02.010 --> 00:04.000\nthe mayor said\nno<00:00:03.000><c> no</c>\n",
			"the mayor said no no",
		},
		{"what is said twice is said twice", "1\n00:00:01,000 --> 00:00:02,000\nNo!\n\n2\n00:00:02,000 --> " +
			"00:00:03,000\nNo!\n", "No! No!"},
	} {
		if got := shown(t, document.Subtitles, c.in); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestDamagedSubtitlesAreSaidToBeSo(t *testing.T) {
	for _, in := range []string{"1\n00:00:01,000 --> 00:00:0a,000\nx\n", "WEBVTT\n\n00:01.000 --> x\nx\n"} {
		_, err := document.Clean(context.Background(), extract.Page{Content: in, Type: document.Subtitles})
		if !errors.Is(err, transcript.ErrDamaged) {
			t.Errorf("%q gives %v", in, err)
		}
	}
}

func TestTextsOfWhatWasSaid(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			"times on lines of their own", "Transcript\n0:00\nthe mayor\n0:04\nsaid 31\n1:00:05\nhouses",
			"the mayor said 31 houses",
		},
		{
			"a title above", "The budget, read in full\n0:00\none\n0:04\ntwo\n0:08\nthree",
			"# The budget, read in full\none two three",
		},
		{
			"times before the words, and names", "[00:00:01] Ann Hale: We lost\n[00:00:04] a third.\n[00:00:09] Tom: Why?",
			"@ Ann Hale\nWe lost a third.\n@ Tom\nWhy?",
		},
		{
			"minutes", "Hearing of the board\nTHE CHAIR: Order.\nMR. FEN (Torwick): We lost 31 %.\nOf what?\nTHE CHAIR: Of " +
				"water: all of it.\nMR. FEN (Torwick): Yes.",
			"# Hearing of the board\n@ THE CHAIR\nOrder.\n@ MR. FEN (Torwick)\nWe lost 31 %.\nOf what?\n@ THE CHAIR\nOf " +
				"water: all of it.\n@ MR. FEN (Torwick)\nYes.",
		},
		{
			"WhatsApp with brackets", "[04/03/2025, 09:16:01] \u202aAnn H.\u202c: Did you see: 31 houses,\nand " +
				"more\n[04/03/2025, 09:18:02] Bob: \u200e<Media omitted>\n[04/03/2025, 9:18:09 PM] Bob: no",
			"@ Ann H.\nDid you see: 31 houses, and more\n- Bob: <Media omitted>\n@ Bob\nno",
		},
		{
			"WhatsApp with a dash", "3/4/25, 9:15 AM - Ann created the group\n3/4/25, 9:16 AM - Ann: 31 houses\n3/4/25, 9:17 " +
				"AM - Ann: or 32",
			"- Ann created the group\n@ Ann\n31 houses\nor 32",
		},
		{"Telegram", "Nora, [08.11.2024 09:15]\n2,790 million litres\n\nTom Fen, [08.11.2024 09:17]\nRepairs cost\n4.6 " +
			"million.", "@ Nora\n2,790 million litres\n@ Tom Fen\nRepairs cost 4.6 million."},
	} {
		if got := shown(t, extract.PlainText, c.in); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Texts that only look a little like what was said are read as the texts that they are.
func TestOtherTextsAreNone(t *testing.T) {
	for name, in := range map[string]string{
		"a timetable": "9:00 Opening\n10:30 Coffee\n11:00 Budget\n12:00 End",
		"results":     "5:00\n4:59\n5:10\nAnn Hale won.",
		"who pays": "The board: 4.6 million\nThe county: 2 million\nThe town: 900,000\nThe state: " +
			"1\nNobody else pays.",
		"a letter":                 "Dear Ann,\nNote: we lost 31 %.\nNote: it was 30 before.\nYours,\nTom",
		"a date in brackets":       "[04/03/2025] The board met.\nIt lost 31 %.",
		"a diary":                  "04.03.2025 The board met.\n05.03.2025 It met again.",
		"an article, with a quote": "Bridge opens\nAnn Hale: we are glad.\nThe bridge cost 31 million.\nTom Fen: so are we.",
		"nothing":                  "",
	} {
		if transcript.Is(in) {
			t.Errorf("%s is read as what was said", name)
		}
	}
}

// Whatever a text looks like, reading it ends, and what is kept of it stands in it.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"0:00\na\n0:01\nb\n0:02\nc", "[1/1/25, 1:11] A: b\n[1/1/25, 1:12] C: d\ne",
		"A, [1.1.25 1:11]\nb\nC, [1.1.25 1:12]\nd", "A: b\nC: d\nA: e\nC: f",
		"1\n00:00:01,000 --> 00:00:02,000\na\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		for _, kind := range []extract.Type{extract.PlainText, document.Subtitles} {
			page := extract.Page{Content: content, Type: kind}
			r, err := document.Clean(context.Background(), page)
			if err != nil {
				continue
			}
			for _, b := range r.Blocks {
				if b.Text == "" || strings.ContainsAny(b.Text, "\n\x00") {
					t.Errorf("block %q", b.Text)
				}
			}
			if err := document.Verify(t.Context(), page, r.Blocks); err != nil {
				t.Error(err)
			}
		}
	})
}

// A message has the day and the time at which it was sent, in the words of its chat; a recording's clock is none.
func TestAMessageSaysWhenItWasSent(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"WhatsApp with brackets": {
			"[04/03/2025, 09:16:01] Ann: Good morning\n[04/03/2025, 09:18:22] Ben: We counted\n31 houses", "04/03/2025, 09:18:22",
		},
		"WhatsApp with a dash": {"3/4/25, 9:15 AM - Ann: Hello\n3/4/25, 9:17 AM - Ben: 31 houses", "3/4/25, 9:17 AM"},
		"Telegram": {
			"Ann, [04.03.2025 09:16]\nHello\n\nBen, [04.03.2025 09:18]\nWe counted\n31 houses", "04.03.2025 09:18",
		},
	} {
		r, err := transcript.Text{}.Read(t.Context(), c.content)
		if err != nil {
			t.Fatal(err)
		}
		v := article.Version{Blocks: r.Blocks}
		where := v.Where(strings.Index(v.Text(), "31 houses"))
		if where.Time != c.want || where.Speaker != "Ben" {
			t.Errorf("%s: said at %+v in %q", name, where, v.Text())
		}
		address, _ := url.Parse("https://www.youtube.com/watch?v=abc")
		if at := article.Moment(address, where); at != nil && at.String() != address.String() {
			t.Errorf("%s: leads to %s", name, at)
		}
	}
}
