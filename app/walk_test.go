package app

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimlight/app/apptest"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// The walk that make test takes; make walk takes a longer one, from a seed of its own (CLAIMLIGHT_WALK,
// CLAIMLIGHT_SEED).
const (
	usualWalks = 4
	usualSteps = 60
)

// TestWhatIsMarkedIsWhatIsMeant walks at random through random articles, by keys, clicks and choices, and looks after
// each step whether screen, list, form and what a key would act on are one thing. A walk that fails is made short
// before it is told.
func TestWhatIsMarkedIsWhatIsMeant(t *testing.T) {
	if raced {
		t.Skip("the walk happens on one goroutine, in which nothing can race")
	}
	walks, first := usualWalks, uint64(1)
	if n, err := strconv.Atoi(os.Getenv("CLAIMLIGHT_WALK")); err == nil {
		walks, first = (n+usualSteps-1)/usualSteps, uint64(time.Now().UnixNano())%1_000_000
	}
	if n, err := strconv.ParseUint(os.Getenv("CLAIMLIGHT_SEED"), 10, 64); err == nil {
		first = n
	}
	for i := range walks {
		seed := first + uint64(i)
		steps := randomSteps(seed, usualSteps)
		if at, err := takeWalk(t, seed, steps); err != nil {
			tellWalk(t, seed, steps[:at+1], err)
			return
		}
	}
	t.Logf("%d steps, seeds %d to %d", walks*usualSteps, first, first+uint64(walks)-1)
}

// tellWalk leaves out of a walk that fails what it can do without.
func tellWalk(t *testing.T, seed uint64, steps []step, err error) {
	for size := len(steps) / 2; size > 0; size /= 2 {
		for at := len(steps) - 1 - size; at >= 0; at -= size {
			fewer := append(append([]step{}, steps[:at]...), steps[at+size:]...)
			if n, again := takeWalk(t, seed, fewer); again != nil {
				steps, err = fewer[:n+1], again
			}
			at = min(at, len(steps)-1)
		}
	}
	var names []string
	for _, s := range steps {
		names = append(names, s.String())
	}
	t.Errorf("seed %d: %v, after\n%s", seed, err, strings.Join(names, "\n"))
}

// takeWalk takes the steps at a desk of its own, and gives the step after which something was wrong.
func takeWalk(t *testing.T, seed uint64, steps []step) (at int, wrong error) {
	t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
		w := newWalk(t, seed)
		for i, s := range steps {
			if err := w.take(s); err != nil {
				at, wrong = i, err
				return
			}
		}
	})
	return at, wrong
}

// walk is a desk with some articles, at which somebody does anything at all.
type walk struct {
	*checker
	rnd   *rand.Rand // of the step that is taken
	other *storage.Library
}

func newWalk(t *testing.T, seed uint64) *walk {
	t.Helper()
	w := &walk{checker: newDesk(t)}
	w.Resize(1280, 800)
	rnd := rand.New(rand.NewPCG(seed, 0))
	for i := range 3 {
		title := fmt.Sprintf("Report %d of the harbour", i+1)
		w.Open(file(t, fmt.Sprintf("report-%d.html", i), pageOf(title, randomText(rnd, 2+rnd.IntN(14))...)))
	}
	w.other = w.checker.other()
	return w
}

// randomText makes paragraphs with speakers and numbers.
func randomText(rnd *rand.Rand, paragraphs int) []string {
	who := []string{
		"Ruta Kalns, the harbour master, said", "The port authority said", "According to the report,",
		"Ines Vold wrote that", "",
	}
	what := []string{
		"%d ships came in May", "the harbour moved %d containers", "%d percent of the cranes stood still",
		"costs rose by %d million euros", "at least %d workers were hired",
	}
	out := make([]string, paragraphs)
	for i := range out {
		var sentences []string
		for range 1 + rnd.IntN(4) {
			s := strings.TrimSpace(who[rnd.IntN(len(who))] + " " + fmt.Sprintf(what[rnd.IntN(len(what))], 2+rnd.IntN(900)))
			sentences = append(sentences, strings.ToUpper(s[:1])+s[1:]+".")
		}
		out[i] = strings.Join(sentences, " ")
	}
	return out
}

// take takes one step and looks whether all is well.
func (w *walk) take(s step) error {
	w.rnd = rand.New(rand.NewPCG(s.seed, 1))
	err := deeds[s.deed].do(w)
	if err == nil {
		w.leaveOverlays()
		err = w.agree()
	}
	return err
}

// leaveOverlays closes what lies over the window, now and then after a choice in it.
func (w *walk) leaveOverlays() {
	for range 9 {
		if w.w.win.Canvas().Overlays().Top() == nil {
			return
		}
		w.Press("Esc")
	}
	for top := w.w.win.Canvas().Overlays().Top(); top != nil; top = w.w.win.Canvas().Overlays().Top() {
		w.w.win.Canvas().Overlays().Remove(top)
	}
}

// agree holds together what the screen, the list, the form and the menus say of what is current.
func (w *walk) agree() error {
	now, p := w.w.session.Current(), w.w.desk.Panes
	inForm, draft := p.Form.Shown()
	selection := p.View.Selection()
	listed := ""
	for _, id := range p.Claims.Shown() {
		if id == now.Claim {
			listed = id
		}
	}
	switch {
	case p.View.Active() != now.Claim:
		return fmt.Errorf("the text marks %q, current is %+v", p.View.Active(), now)
	case p.Claims.Selected() != listed:
		return fmt.Errorf("the list marks %q, current is %+v", p.Claims.Selected(), now)
	case inForm != now.Claim:
		return fmt.Errorf("the form shows %q, current is %+v", inForm, now)
	case draft != (now.Claim == "" && !now.Span.Empty()):
		return fmt.Errorf("the form shows a draft: %v, current is %+v", draft, now)
	case w.w.desk.Menu.Items["delete"].Disabled != (now.Claim == ""):
		return fmt.Errorf("the menu offers to delete a claim, current is %+v", now)
	}
	if err := w.agreeInRatings(now); err != nil {
		return err
	}
	if err := w.agreeInForm(); err != nil {
		return err
	}
	if err := w.agreeInBraces(); err != nil {
		return err
	}
	return w.agreeInText(now, selection)
}

// agreeInRatings holds the ratings of the menu against the scale that the library has by now, and what is current.
func (w *walk) agreeInRatings(now session.Current) error {
	offered := map[string]bool{"rate-clear": now.Claim != ""}
	for _, step := range w.w.scale().Offered() {
		offered["rate-"+string(step.Code)] = now != session.Current{}
	}
	got := map[string]bool{}
	for id, item := range w.w.desk.Menu.Items {
		if strings.HasPrefix(id, "rate-") {
			got[id] = !item.Disabled
		}
	}
	if !maps.Equal(got, offered) {
		return fmt.Errorf("the menu offers the ratings %v, want %v, current is %+v", got, offered, now)
	}
	return nil
}

// agreeInForm reads the form as its user does.
func (w *walk) agreeInForm() error {
	reads, now := phrase.OneLine(apptest.Read(w.w.desk.Panes.Form)), w.w.session.Current()
	quote := ""
	if c := w.w.session.Subject(); c != nil {
		quote = phrase.OneLine(c.Quote)
	}
	beginning := quote[:min(len(quote), 12)]
	switch {
	case strings.Contains(reads, "Not a claim yet") != (now.Claim == "" && !now.Span.Empty()):
		return fmt.Errorf("the form reads %.80q, current is %+v", reads, now)
	case !strings.Contains(reads, beginning):
		return fmt.Errorf("the form reads %.80q, want %q", reads, beginning)
	}
	return nil
}

// agreeInBraces holds what is braced in the text against the claim of which selected words would be a part.
func (w *walk) agreeInBraces() error {
	parts, braces := w.w.session.Opened().Parts(w.w.session.Pointed()), w.w.desk.Panes.View.Braces()
	same := len(parts) == len(braces)
	for i := range min(len(parts), len(braces)) {
		same = same && parts[i].Span == braces[i].Span
	}
	if !same {
		return fmt.Errorf("the text has braces %v, the claim has parts %v", braces, parts)
	}
	return nil
}

// agreeInText holds what is current against the selection and against the library.
func (w *walk) agreeInText(now session.Current, selection text.Span) error {
	if w.w.session.Opened() == nil {
		if now != (session.Current{}) {
			return fmt.Errorf("no article is open, current is %+v", now)
		}
		return nil
	}
	stored, err := w.library.Claims.In(w.t.Context(), w.w.session.Opened().Article.ID, w.w.session.Opened().Version.ID)
	if err != nil {
		return err
	}
	if len(stored) != len(w.w.session.Opened().Claims) {
		return fmt.Errorf("%d claims in the library, %d in the window", len(stored), len(w.w.session.Opened().Claims))
	}
	var found *storage.PlacedClaim
	for i := range stored {
		if stored[i].ID == now.Claim {
			found = &stored[i]
		}
	}
	switch {
	case now.Claim != "" && found == nil:
		return fmt.Errorf("current is %+v, which the library does not hold", now)
	case found != nil && session.PlaceOf(found) != now.Span:
		return fmt.Errorf("the claim stands at %+v, current is %+v", found.Anchor.Span, now)
	case found != nil && now.Span.Empty() && !selection.Empty():
		return fmt.Errorf("%+v is selected beside a claim without a place", selection)
	case found != nil && !now.Span.Empty() && !now.Span.Covers(selection) && !w.w.desk.Panes.View.InBoundary():
		return fmt.Errorf("%+v is selected outside %+v", selection, now)
	case found == nil && selection != now.Span && !(selection.Empty() && now.Span.Empty()) && w.w.session.LeftOut() == nil:
		return fmt.Errorf("%+v is selected, current is %+v", selection, now)
	}
	return nil
}

// focusedText tells whether a field of text has the keyboard.
func (w *walk) focusedText() bool {
	_, is := w.w.win.Canvas().Focused().(interface{ CursorTextOffset() int })
	return is
}

// ratings are those of all claims of the library, by their ids.
func (w *walk) ratings() map[string]claim.Rating {
	out := map[string]claim.Rating{}
	rows, err := w.library.Articles.List(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	for _, a := range rows {
		claims, err := w.library.Claims.Of(w.t.Context(), a.ID)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, c := range claims {
			out[c.ID] = c.Rating
		}
	}
	return out
}

// area of a part of the window.
func (w *walk) pointIn(o fyne.CanvasObject) fyne.Position {
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.AddXY(size.Width*w.rnd.Float32(), size.Height*w.rnd.Float32())
}
