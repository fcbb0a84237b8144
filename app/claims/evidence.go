package claims

import (
	"context"
	"net/url"
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// AddEvidence begins a piece of evidence of the current claim, with the link that the clipboard holds, if it holds one.
// Selected words become a claim first, as on the way to any field.
func (w *Work) AddEvidence() {
	add := func(string) {
		link := linkIn(w.Clipped())
		w.Form.AddEvidence(link)
		if link != "" {
			w.Voice.Tell(words.EvidenceLinkTaken.String())
		}
	}
	switch {
	case w.Session.HasClaim():
		w.Session.Settle()
		add("")
	case !w.Session.Locked():
		w.tag(w.Session.Current().Span, claim.NotRated, add)
	}
}

// longestLink is how many bytes of a clipboard can be a link.
const longestLink = 2000

// linkIn is the web address that a clipboard holds and nothing else; empty where it holds none.
func linkIn(clipboard string) string {
	link := strings.TrimSpace(clipboard)
	if len(link) > longestLink || strings.ContainsAny(link, " \t\r\n") {
		return ""
	}
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return link
}

// GetTitle fetches the page of a piece of evidence, as the user asked, and puts its title to it.
func (w *Work) GetTitle(id, link string) {
	if linkIn(link) == "" {
		w.Voice.Tell(words.ClaimsNoWebAddressBrowserCould(link).String())
		return
	}
	var title string
	var problem error
	w.Ask.Run(words.EvidenceGettingTitle(link).String(), func(ctx context.Context, j *ask.Job) error {
		draft, err := w.Intake.URL(ctx, link, j.Progress)
		title, problem = draft.Article.Title, err
		return ctx.Err()
	}, func() {
		switch {
		case w.Voice.Fail(problem):
		case title == "":
			w.Voice.Tell(words.EvidenceNoTitle(link).String())
		default:
			w.setTitle(id, title)
		}
	})
}

// setTitle gives a piece of evidence of a claim in view a title, as one action.
func (w *Work) setTitle(id, title string) {
	w.Session.Settle()
	o := w.Session.Opened()
	if o == nil {
		return
	}
	for _, c := range o.Claims {
		after := c.Claim
		after.Evidence = nil
		found := false
		for _, e := range c.Evidence {
			if e.ID == id {
				e.Title, found = title, true
			}
			after.Evidence = append(after.Evidence, e)
		}
		if found && w.Session.Save("", c.Claim, after) {
			w.Voice.Tell(words.EvidenceTitleIs(title).String())
			return
		}
	}
}

// archive is where the Internet Archive takes the address of a page that it is to keep.
const archive = "https://web.archive.org/save/"

// Archive opens the page on which an archive of the web keeps a link.
func (w *Work) Archive(link string) {
	if linkIn(link) == "" {
		w.Voice.Tell(words.ClaimsNoWebAddressBrowserCould(link).String())
		return
	}
	w.OpenLink(archive + link)
	w.Voice.Tell(words.EvidenceArchive.String())
}
