package exchange

import (
	"context"
	"os"
	"path/filepath"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// formatMeanings say in a few words what each format is good for, by its name.
var formatMeanings = map[string]words.Fixed{
	"csv":           words.MeaningCSV,
	"xlsx":          words.MeaningXlsx,
	"html":          words.MeaningHTML,
	"markdown":      words.MeaningMarkdown,
	"jsonl":         words.MeaningJsonl,
	"webannotation": words.MeaningWebannotation,
	"claimreview":   words.MeaningClaimreview,
	"bundle":        words.MeaningBundle,
}

// Meaning says in a few words what a format is good for, by its name; nothing of one that is not offered.
func Meaning(format string) string { return formatMeanings[format].String() }

func formatWords(all []formats.Format) []string {
	wording := make([]string, len(all))
	for i, f := range all {
		wording[i] = f.Words
		if f.Name == csvFormat {
			wording[i] = words.ExchangeTableCSV.String()
		}
	}
	return wording
}

// exportScope is a choice of claims.
type exportScope struct {
	words    string
	articles storage.Scope
	ids      []string // of these articles' claims; all when nil
}

// exportScopes are the choices that there are now, the likeliest first.
func (e *Exchange) exportScopes() []exportScope {
	all := exportScope{words: words.ExchangeAllArticles.String()}
	if e.Session.Opened() == nil {
		return []exportScope{all}
	}
	this := storage.Scope{ArticleIDs: []string{e.Session.Opened().Article.ID}}
	out := []exportScope{{words: words.ExchangeThisArticle.String(), articles: this}, all}
	if shown := e.Listed(); len(shown) < len(e.Session.Opened().Claims) {
		listed := exportScope{
			words.ExchangeWhatListShowsNow(len(shown), len(e.Session.Opened().Claims)).String(), this,
			shown,
		}
		out = append([]exportScope{listed}, out...)
	}
	return out
}

func scopeWords(all []exportScope) []string {
	wording := make([]string, len(all))
	for i, s := range all {
		wording[i] = s.words
	}
	return wording
}

// job writes the claims of a scope in a format.
func (e *Exchange) job(format formats.Format, s exportScope) formats.Job {
	records := func(ctx context.Context, each func(record.Record) error) error {
		return e.Library.Exchange.EachRecord(ctx, s.articles, each)
	}
	return formats.Job{
		Format: format, Library: e.Library.Proof(), Scheme: e.Session.Scheme(), Choice: export.Choice{IDs: s.ids},
		Records: records,
	}
}

// exporting is what the user chose.
type exporting struct {
	job       formats.Job
	path      string
	described bool // the columns of the table, in a file beside it
	claims    int  // about so many; 0 while they are not counted
}

// confirmExport asks before a file that is there is replaced.
func (e *Exchange) confirmExport(x exporting) {
	if _, err := os.Stat(x.path); err != nil {
		e.write(x)
		return
	}
	s := e.Ask.NewSheet(words.ExchangeReplaceTheFile.String(), words.ExchangeReplace.String(), func() { e.write(x) })
	s.Say(words.ExchangeIsThereAlready(x.path).String())
	s.SetDismissText(words.ExchangeKeepIt.String())
	e.Ask.ShowAs(s, 480, 0, s.Out)
}

// write writes the claims beside the window.
func (e *Exchange) write(x exporting) {
	var done formats.Done
	e.Ask.Run(words.ExchangeExportingTo(x.path).String(), func(ctx context.Context, j *ask.Job) (err error) {
		x.job.Progress = func(claims int) { j.Progress(int64(claims), int64(x.claims)) }
		if done, err = x.job.File(ctx, x.path); err != nil || !x.described {
			return err
		}
		return export.DescribeCSV(x.path, x.job.Notes)
	}, func() {
		said := []words.Message{words.ExchangeClaimsWrittenTo(done.Claims, x.path)}
		if n := len(done.Skipped); n > 0 {
			said = append(said, words.ExchangeClaimsCouldNotBeRating(n))
		}
		if n := len(e.Session.Outbox.Entries()); n > 0 {
			said = append(said, words.ExchangeChangesNotSavedYetNot(n))
		}
		open := field.Action{Text: words.ExchangeOpenFolder.String(), Run: func() { e.openFolder(x.path) }}
		e.Voice.Done(phrase.Sentences(said...), open)
	})
}

func (e *Exchange) openFolder(path string) {
	u, err := fileURL(filepath.Dir(path))
	if !e.Voice.Fail(err) {
		e.Voice.Fail(e.OpenURL(u))
	}
}
