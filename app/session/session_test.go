package session_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/storage"
)

// reader is somebody who has an article open, and hears of all that happens to it.
type reader struct {
	*session.Session
	t        *testing.T
	library  *storage.Library
	selected text.Span
	heard    []session.Event
	told     []string
}

const (
	headline = "Trees in the city"
	first    = "The city planted 214 trees in May."
	second   = "The mayor said that it was enough."
	said     = "We lost 31 houses."
)

// newReader opens an article of two sentences under a headline.
func newReader(t *testing.T) *reader {
	t.Helper()
	r := &reader{t: t}
	library, err := storage.Open(t.Context(), storage.Params{
		Path:   filepath.Join(t.TempDir(), "library.claimlight"),
		Origin: storage.Window,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = library.Close() })
	r.library = library
	waiting := outbox.New(outbox.Params{
		Library: library, Later: func(time.Duration, func()) func() { return func() {} },
		Changed: func() {}, Refused: func(*outbox.Entry) {},
	})
	r.Session = session.New(session.Params{
		Context: t.Context(), Library: library, Outbox: waiting, Now: time.Now,
		Fail:     func(err error) bool { r.told = append(r.told, textOf(err)...); return err != nil },
		Tell:     func(words string) { r.told = append(r.told, words) },
		Author:   func() string { return "Ruta" },
		Selected: func() text.Span { return r.selected },
		Select:   func(span text.Span) { r.selected = span },
	})
	for e := session.Settling; e <= session.Refused; e++ {
		r.On(e, func() { r.heard = append(r.heard, e) })
	}
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: headline},
		{Kind: article.Paragraph, Text: first + " " + second},
		{Kind: article.Paragraph, Text: said, Place: article.AtTime("Ada", "00:14:03")},
	}}
	a := article.Article{ID: session.NewID()}
	a.Title = headline
	a, err = library.Articles.Add(t.Context(), a, v, article.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Show(a.ID, "") {
		t.Fatal(r.told)
	}
	r.heard = nil
	return r
}

func textOf(err error) []string {
	if err == nil {
		return nil
	}
	return []string{err.Error()}
}

// Select selects some words of the text, as by the mouse.
func (r *reader) Select(words string) *reader {
	r.t.Helper()
	at := strings.Index(r.Opened().Text, words)
	if at < 0 {
		r.t.Fatalf("%q is not in the text", words)
	}
	r.selected = text.Span{Start: at, End: at + len(words)}
	r.Follow()
	return r
}

// hears says which events were heard since, each once, in the order of their names.
func (r *reader) hears(want ...session.Event) {
	r.t.Helper()
	slices.Sort(r.heard)
	if got := slices.Compact(r.heard); !slices.Equal(got, want) {
		r.t.Errorf("heard %v, want %v", got, want)
	}
	r.heard = nil
}

func TestATagIsOneCallOfWhichWhoShowsItHears(t *testing.T) {
	r := newReader(t).Select(first)
	r.hears(session.Settling, session.IsCurrent)
	c, ok := r.Tag(r.Current().Span, claim.True)
	if !ok {
		t.Fatal(r.told)
	}
	r.hears(session.Settling, session.Articles, session.Claims, session.IsCurrent, session.Entered, session.Done)
	if r.Current().Claim != c.ID || c.Quote != first || c.Annotator != "Ruta" {
		t.Errorf("%+v is current after %+v", r.Current(), c)
	}
	stored, err := r.library.Claims.Get(t.Context(), c.ID)
	if err != nil || stored.Rating != claim.True || stored.Status != claim.Checked {
		t.Errorf("the library holds %+v: %v", stored, err)
	}
}

func TestAnEditOfTheSourceSaysSo(t *testing.T) {
	r := newReader(t).Select(first)
	c, _ := r.Tag(r.Current().Span, claim.NotRated)
	r.heard = nil
	before := r.Claim().Claim
	c = before
	c.Source.Name = "Parks department"
	r.Save("", before, c)
	r.hears(session.Claims, session.IsCurrent, session.Sources, session.Done)
	before = r.Claim().Claim
	c = before
	c.Notes = "Ask them."
	r.Save("", before, c)
	r.hears(session.Claims, session.IsCurrent, session.Done)
}

func TestWordsWithinAClaimMeanTheClaim(t *testing.T) {
	r := newReader(t).Select(first)
	c, _ := r.Tag(r.Current().Span, claim.NotRated)
	r.Select(second)
	if r.HasClaim() || r.Draft() == nil || r.Draft().Quote != second {
		t.Errorf("%+v is current, and the draft is %+v", r.Current(), r.Draft())
	}
	r.Select("214 trees")
	if r.Current().Claim != c.ID || r.Draft() != nil {
		t.Errorf("%+v is current", r.Current())
	}
	r.Select("in May. The mayor")
	if r.HasClaim() || r.Opened().Overlapping(r.Current().Span) != 1 {
		t.Errorf("%+v is current", r.Current())
	}
}

func TestOfADeletedClaimItsWordsStayCurrent(t *testing.T) {
	r := newReader(t).Select(first)
	c, _ := r.Tag(r.Current().Span, claim.NotRated)
	r.heard = nil
	r.Delete([]string{c.ID}, "it")
	r.hears(session.Articles, session.Claims, session.Overwritten, session.IsCurrent, session.Done)
	if r.HasClaim() || r.Current().Span != r.selected {
		t.Errorf("%+v is current", r.Current())
	}
}

func TestASentenceThatHoldsAClaimIsNotSuggested(t *testing.T) {
	r := newReader(t).Select(first)
	at := r.Current().Span
	r.Analysed([]suggest.Sentence{{Text: first, Span: at, Score: 0.9}}, nil)
	r.hears(session.Settling, session.IsCurrent, session.Read)
	if here := r.SuggestionHere(); here == nil || here.Text != first {
		t.Errorf("%+v is suggested here", here)
	}
	r.Dismiss(first, true)
	if len(r.Suggestions()) != 0 || !r.Dismissed(first) {
		t.Error("what was dismissed is suggested")
	}
	r.Dismiss(first, false)
	r.Tag(at, claim.NotRated)
	if len(r.Suggestions()) != 0 {
		t.Error("a claim is suggested")
	}
}

func TestNothingIsOpenAfterTheArticleIsClosed(t *testing.T) {
	r := newReader(t).Select(first)
	r.heard, r.selected = nil, text.Span{}
	r.Close()
	r.hears(session.InView, session.Articles, session.Claims, session.IsCurrent)
	if r.HasArticle() || r.HasCurrent() || r.Claim() != nil || r.Subject() != nil || r.Opened().Language() != "" {
		t.Errorf("%+v is open", r.Opened())
	}
}

func TestCorrectionsGoBackAndForth(t *testing.T) {
	r := newReader(t)
	r.ShowLeftOut()
	c := r.LeftOut()
	c.Choose(1)
	c.Choose(0)
	if !c.Back() || !slices.Equal(c.Blocks(), []int{1}) || !c.CanGoOn() {
		t.Errorf("corrected are %v", c.Blocks())
	}
	if !c.Again() || !slices.Equal(c.Blocks(), []int{0, 1}) {
		t.Errorf("corrected are %v", c.Blocks())
	}
	if r.EndLeftOut() != c || r.LeftOut() != nil || r.EndLeftOut() != nil {
		t.Error("the mode has not ended")
	}
}
