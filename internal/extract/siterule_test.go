package extract_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/words"
)

// bridge and library are two pages of one site. Each has a box of facts between its paragraphs and a caption.
var (
	bridge = sitePage("Council rebuilds bridge", "The council voted on Tuesday to rebuild the old bridge over the "+
		"river, after two years of debate about its cost.", 17)
	library = sitePage("Library opens at night", "The library will stay open until midnight from next week, its "+
		"director said, because students had asked for it.", 23)
)

func sitePage(title, sentence string, id int) string {
	p := "<p>" + sentence + " Work will begin in the spring, said the mayor, who had long opposed the plan.</p>\n"
	return `<!doctype html><html><head><title>` + title + `</title></head><body><main><article class="story post-` +
		string(rune('0'+id%10)) + `"><h1>` + title + `</h1>` +
		strings.Repeat(p, 3) + `<div class="fact-box open"><p>The town has forty thousand people and two rivers, and it was founded in the year 1200.</p></div>` +
		strings.Repeat(p, 3) + `<figure class="media"><img src="a.jpg"><figcaption>The town, seen from the hill, in a picture of last year.</figcaption></figure>` + p +
		`</article></main></body></html>`
}

// corrected is the blocks with the one that begins so kept where it was left out, and the other way round.
func corrected(t *testing.T, blocks []article.Block, start string) []article.Block {
	t.Helper()
	out := slices.Clone(blocks)
	i := slices.IndexFunc(out, func(b article.Block) bool {
		return strings.HasPrefix(b.Text, start) &&
			b.Kind != article.Title
	})
	if i < 0 {
		t.Fatalf("no block begins with %q", start)
	}
	if out[i].Kept() {
		out[i].Reason = article.ReasonByHand
	} else {
		out[i].Reason = ""
	}
	return out
}

func keeps(r extract.Result, start string) bool {
	return slices.ContainsFunc(keptOf(r), func(b article.Block) bool { return strings.HasPrefix(b.Text, start) })
}

func TestACorrectionHoldsForTheSite(t *testing.T) {
	const address = "https://www.example.org/bridge"
	for _, c := range []struct {
		start string
		want  string
	}{
		{"The town has", "drop example.org place p<div.fact-box<article.story"},
		{"The town, seen", "keep example.org place figcaption<figure.media<article.story"},
	} {
		first := extract.Page{Content: bridge, Type: extract.HTML, URL: address}
		before := clean(t, first)
		offers := extract.Offers(first, before.Blocks, corrected(t, before.Blocks, c.start))
		if len(offers) != 1 || len(offers[0].Also) != 0 || !strings.HasPrefix(offers[0].Example, c.start) {
			t.Fatalf("%s: offers %+v", c.start, offers)
		}
		if line, err := offers[0].Rule.MarshalText(); err != nil || string(line) != c.want {
			t.Errorf("rule %q, error %v, want %q", line, err, c.want)
		}
		second := extract.Page{Content: library, Type: extract.HTML, URL: "http://example.org/library"}
		was := keeps(clean(t, second), c.start)
		second.Rules = []extract.SiteRule{offers[0].Rule}
		if is := keeps(clean(t, second), c.start); is == was {
			t.Errorf("%s: kept %v with and without the rule", c.start, is)
		}
		second.URL = "https://other.example/library"
		if is := keeps(clean(t, second), c.start); is != was {
			t.Errorf("%s: the rule holds for another site", c.start)
		}
	}
}

// A saved file has no address of its own, but its page says where it lives.
func TestACorrectionOfASavedPageHoldsForItsSite(t *testing.T) {
	saved := strings.Replace(bridge, "<head>", `<head><link rel="canonical" href="https://www.example.org/bridge">`, 1)
	p := extract.Page{Content: saved, Type: extract.HTML, URL: "/home/ada/bridge.html"}
	before := clean(t, p)
	offers := extract.Offers(p, before.Blocks, corrected(t, before.Blocks, "The town has"))
	if len(offers) != 1 || offers[0].Rule.Site != "example.org" {
		t.Fatalf("offers %+v", offers)
	}
	if p.Rules = []extract.SiteRule{offers[0].Rule}; keeps(clean(t, p), "The town has") {
		t.Error("the rule does not hold for the saved page")
	}
	p.Content = bridge
	if offers := extract.Offers(p, before.Blocks, corrected(t, before.Blocks, "The town has")); len(offers) > 0 {
		t.Errorf("offers %+v for a page of no site", offers)
	}
}

func TestADroppedParagraphIsNoRule(t *testing.T) {
	p := extract.Page{Content: bridge, Type: extract.HTML, URL: "https://example.org/bridge"}
	before := clean(t, p)
	if offers := extract.Offers(p, before.Blocks, corrected(t, before.Blocks, "The council voted")); len(offers) > 0 {
		t.Errorf("offers %+v, but the other paragraphs stand in the same place", offers)
	}
}

func TestARuleThatTakesMostOfAPageIsPassedOver(t *testing.T) {
	rule := extract.SiteRule{Site: "example.org", Place: "p<article.story"}
	p := extract.Page{
		Content: bridge, Type: extract.HTML, URL: "https://example.org/bridge",
		Rules: []extract.SiteRule{rule},
	}
	if r := clean(t, p); !keeps(r, "The council voted") {
		t.Error("the rule left out the article")
	}
}

func TestALaterRuleTakesBackAnEarlierOne(t *testing.T) {
	drop := extract.SiteRule{Site: "example.org", Place: "p<div.fact-box<article.story"}
	keep := drop
	keep.Keep = true
	p := extract.Page{
		Content: bridge, Type: extract.HTML, URL: "https://example.org/bridge",
		Rules: []extract.SiteRule{drop, keep},
	}
	if r := clean(t, p); !keeps(r, "The town has") {
		t.Error("the later rule does not hold")
	}
	p.Rules = []extract.SiteRule{keep, drop}
	if r := clean(t, p); keeps(r, "The town has") {
		t.Error("the later rule does not hold")
	}
}

func TestRulesByReason(t *testing.T) {
	rule := extract.SiteRule{Site: "example.org", Reason: article.ReasonImageCaption, Keep: true}
	p := extract.Page{
		Content: bridge, Type: extract.HTML, URL: "https://example.org/bridge",
		Rules: []extract.SiteRule{rule},
	}
	if r := clean(t, p); !keeps(r, "The town, seen") {
		t.Error("the caption is still left out")
	}
}

func TestSiteOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Example.org:8080/a": "example.org", "http://news.example.org": "news.example.org", "/home/me/a.html": "",
		"": "", "ftp://example.org": "",
	} {
		if got := extract.SiteOf(address); got != want {
			t.Errorf("SiteOf(%q) = %q, want %q", address, got, want)
		}
	}
}

// What is read as a rule is written as the same line again.
func FuzzSiteRule(f *testing.F) {
	f.Add("keep example.org place p.note<div.story")
	f.Add("keep example.org reason date and details")
	f.Add("drop example.org place ")
	f.Fuzz(func(t *testing.T, line string) {
		var r extract.SiteRule
		if err := r.UnmarshalText([]byte(line)); err != nil {
			if !errors.Is(err, extract.ErrSiteRule) || r != (extract.SiteRule{}) {
				t.Fatalf("rule %+v, error %v", r, err)
			}
			return
		}
		if again, err := r.MarshalText(); err != nil || string(again) != line {
			t.Fatalf("%q became %q, error %v", line, again, err)
		}
	})
}

// In whatever words a reason is told, a rule by it holds, as do what is offered and what is stored.
func TestRulesByReasonHoldInOtherWords(t *testing.T) {
	before := words.Use(words.Framed)
	defer words.Use(before)
	if got := article.ReasonImageCaption.Words(); got == words.English.Say(words.ReasonCaption) {
		t.Fatalf("the words are the same: %q", got)
	}
	var rule extract.SiteRule
	if err := rule.UnmarshalText([]byte("keep example.org reason caption")); err != nil {
		t.Fatal(err)
	}
	p := extract.Page{Content: bridge, Type: extract.HTML, URL: "https://example.org/bridge"}
	if r := clean(t, p); keeps(r, "The town, seen") {
		t.Fatal("the caption is kept without a rule")
	}
	p.Rules = []extract.SiteRule{rule}
	if r := clean(t, p); !keeps(r, "The town, seen") {
		t.Error("the caption is left out in spite of the rule")
	}
	if line, err := rule.MarshalText(); err != nil || string(line) != "keep example.org reason caption" {
		t.Errorf("the rule is stored as %q (%v)", line, err)
	}
}
