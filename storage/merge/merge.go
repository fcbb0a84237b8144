// Package merge takes in what another library has and this one has not.
package merge

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"claimlight/internal/files"
	"claimlight/internal/words"
	"claimlight/storage/check"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file"
	"claimlight/storage/journal"
	"claimlight/storage/search"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// ErrItself says that a library was to be merged with itself.
var ErrItself error = fault.New("that is the library itself", words.StorageLibraryOpenChooseAnotherOne)

// ErrMixedUp says that two libraries hold different pages or texts under one id. Those never change, so one of the
// files was tampered with.
var ErrMixedUp error = fault.New(
	"another page or text under the same id",
	words.StorageOtherLibraryHoldsAnotherPage,
)

// ErrOtherDamaged says that the library that was to be merged cannot be read to the end, or fails its check.
var ErrOtherDamaged error = fault.New(
	"the other library is damaged",
	words.StorageOtherLibraryDamagedSoNothing,
)

// Merged says what a merge did, or what TryMerge found that it would do.
type Merged struct {
	Articles   int // added, as all that follow up to Sources; Files too
	Versions   int // with the articles, and of articles that were here
	Claims     int
	Dismissals int // sentences that are not to be suggested
	Finished   int // articles with which the other reader is done
	Sources    int // of the source book
	Defined    int // own fields, ratings, the guideline and saved views, new or changed
	Files      int // contents of files that are attached to evidence

	Same      int // articles, claims and sources that are alike in both libraries
	Trashed   int // articles and claims that stay behind in the other library's trash
	Twins     int // added articles with the address of another article that was here
	Conflicts []Conflict
}

// Nothing tells whether the other library has nothing that is not here.
func (m Merged) Nothing() bool {
	return m.Articles+m.Versions+m.Claims+m.Dismissals+m.Finished+m.Sources+m.Defined+m.Files+len(m.Conflicts) == 0
}

// ConflictKind says what it is that differs.
type ConflictKind string

// The kinds of conflicts.
const (
	ConflictArticle  ConflictKind = "article"
	ConflictClaim    ConflictKind = "claim"
	ConflictSource   ConflictKind = "source"   // an entry of the source book
	ConflictSpelling ConflictKind = "spelling" // a name that leads to different sources
	ConflictField    ConflictKind = "field"    // an own field of the newsroom
	ConflictScale    ConflictKind = "scale"    // the scale of ratings
	ConflictGuide    ConflictKind = "guide"    // the guideline
	ConflictView     ConflictKind = "view"     // a saved view of the claims table
)

// Conflict is something that both libraries hold with different content.
type Conflict struct {
	Kind        ConflictKind
	ID          string // of the article, claim or source here; the spelling
	Title       string // of the article, the quote of the claim, the name of the source
	Differences []Difference
	Ours        time.Time // when the claim was changed last here; zero for all else
	Theirs      time.Time // and there
}

// Difference is one part of it, as it is in both libraries, in words for a person.
type Difference struct {
	Part         words.Fixed
	Ours, Theirs string
}

// Others are other libraries, and what they have that this one has not.
type Others struct {
	j     *journal.Journal
	file  *file.File
	index search.Index
}

// New makes the group over a journal, its file, and the index of its search.
func New(j *journal.Journal, file *file.File, index search.Index) *Others {
	return &Others{j, file, index}
}

// TryMerge tells what Merge would do, and changes nothing. It tries that on a private copy of the library, so that
// nobody has to wait.
func (o *Others) TryMerge(ctx context.Context, path string) (out Merged, err error) {
	if err := refuseItself(path); err != nil {
		return out, err
	}
	mirror, err := o.file.Mirror(ctx)
	if err != nil {
		return out, fmt.Errorf("copy the library to try a merge: %w", fault.Explain(err))
	}
	defer func() { err = errors.Join(err, mirror.GiveBack()) }()
	other, err := o.borrow(ctx, path)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, other.GiveBack()) }()
	mirror.Expect(oftenSaid()...)
	m := newMerger(other, &out)
	err = o.j.Over(mirror).Write(ctx, func(w *journal.Writer) error {
		m.Writer = w
		return cmp.Or(m.run(ctx), journal.ErrUnchanged)
	})
	if err != nil {
		return Merged{}, fmt.Errorf("merge %s: %w", path, err)
	}
	return out, nil
}

// Merge takes in what the library at path has and this one has not: articles with all their versions and saved pages,
// claims with their places, dismissals, how far each was read, the source book, corrections for sites, and the history
// of all that, as one action, after a backup. What both hold alike is passed over. For what they hold with different
// content, theirs decides: true takes the other library's, false keeps what is here. Places and texts of what is kept
// are added in any case. What lies in the other library's trash stays there. The other file and what belongs to it are
// not touched, and what cannot be read to the end, or fails a check, is refused with nothing merged. A merge is
// written in steps, between which others can write: what one that ends early, with an error or killed, has told so far
// is there, each article whole, and the same merge again brings the rest. Told, which may be nil, is told after each
// article how many of how many are done.
func (o *Others) Merge(
	ctx context.Context, path string, theirs func(Conflict) bool, told func(done, total int),
) (out Merged, err error) {
	if err := refuseItself(path); err != nil {
		return out, err
	}
	if !o.file.Writes() {
		return out, fmt.Errorf("merge: %w", fault.ErrReadOnly)
	}
	other, err := o.borrow(ctx, path)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, other.GiveBack()) }()
	if _, err := o.file.BackUp(ctx); err != nil {
		return out, fmt.Errorf("copy the library before the merge: %w", fault.Explain(err))
	}
	o.file.Expect(oftenSaid()...)
	m := newMerger(other, &out)
	m.theirs = theirs
	if told != nil {
		m.told = told
	}
	if err = m.refuseMixedUp(ctx, o.j.Readers()); err == nil {
		err = o.j.InSteps(ctx, &journal.Deed{Name: words.ActionMerge(journal.Brief(filepath.Base(path)))},
			func(w *journal.Writer, s *journal.Steps) error {
				m.Writer, m.steps = w, s
				return m.run(ctx)
			})
	}
	if err != nil {
		return m.stored, fmt.Errorf("merge %s: %w", path, err)
	}
	return out, nil
}

// oftenSaid are statements that a merge says very often.
func oftenSaid() []string {
	out := []string{versions.InsertBlock, journal.InsertChange, insertPastAction}
	for _, t := range tables.All {
		out = append(out, t.Insertion(), t.Selection()+" WHERE id = ?")
	}
	return out
}

// merger is one merge.
type merger struct {
	*journal.Writer
	other    db.Querier
	theirs   func(Conflict) bool
	told     func(done, total int) // how many articles are done
	out      *Merged
	subjects map[string]bool // articles, claims and sources of the other library that are here now
	steps    *journal.Steps  // nil while it is only tried
	stored   Merged          // as far as it is on disk
}

// newMerger makes one that keeps what is here.
func newMerger(other *file.File, out *Merged) *merger {
	return &merger{
		other: other.Readers(), out: out, subjects: map[string]bool{},
		theirs: func(Conflict) bool { return false }, told: func(int, int) {},
	}
}

func (m *merger) run(ctx context.Context) error {
	ids, err := db.List[string](ctx, m.other, "SELECT id FROM articles WHERE deleted_at IS NULL ORDER BY added_at, seq")
	if err != nil {
		return fmt.Errorf("list articles: %w", err)
	}
	for i, id := range ids {
		if err := m.article(ctx, id); err != nil {
			return fmt.Errorf("article %s: %w", id, err)
		}
		m.told(i+1, len(ids))
		if err := m.pause(ctx); err != nil {
			return err
		}
	}
	if err := m.sourceBook(ctx); err != nil {
		return fmt.Errorf("source book: %w", err)
	}
	for _, t := range []*journal.Table{tables.SiteRules, tables.SourcesApart} {
		if err := m.remembered(ctx, t); err != nil {
			return fmt.Errorf("%s: %w", t.Name, err)
		}
	}
	if err := m.scheme(ctx); err != nil {
		return fmt.Errorf("own fields and ratings: %w", err)
	}
	if err := m.guideline(ctx); err != nil {
		return fmt.Errorf("guideline: %w", err)
	}
	if err := m.views(ctx); err != nil {
		return fmt.Errorf("saved views: %w", err)
	}
	if err := m.history(ctx); err != nil {
		return fmt.Errorf("history: %w", err)
	}
	query := `SELECT (SELECT COUNT(*) FROM articles WHERE deleted_at IS NOT NULL) + (SELECT COUNT(*) FROM claims c JOIN
		articles a
		ON a.id = c.article_id WHERE c.deleted_at IS NOT NULL AND a.deleted_at IS NULL)`
	return m.other.QueryRowContext(ctx, query).Scan(&m.out.Trashed)
}

// pause lets others write, when it is time for that. Before it, an article is here with all that belongs to it.
func (m *merger) pause(ctx context.Context) error {
	if m.steps == nil || !m.steps.Due() {
		return nil
	}
	if err := m.steps.Commit(ctx); err != nil {
		return err
	}
	m.stored = *m.out
	return m.steps.Rest(ctx)
}

// settle notes a conflict, and tells whether the other library's content is to be taken.
func (m *merger) settle(c Conflict) bool {
	m.out.Conflicts = append(m.out.Conflicts, c)
	return m.theirs(c)
}

// refuseItself refuses a path that leads to a library that is open, or to a part of it.
func refuseItself(path string) error {
	if files.Ours(path) {
		return fmt.Errorf("merge %s: %w", path, ErrItself)
	}
	return nil
}

// borrow opens another library for reading without touching it or what belongs to it: a private copy is read, which is
// checked from end to end, and brought to this schema when an earlier Claimlight made it.
func (o *Others) borrow(ctx context.Context, path string) (*file.File, error) {
	other, err := o.file.Borrow(ctx, path)
	if err == nil {
		if err = sound(ctx, other, o.index); err != nil {
			err = errors.Join(err, other.GiveBack())
		}
	}
	if err != nil {
		return nil, fmt.Errorf("merge %s: %w", path, ofOther(err))
	}
	return other, nil
}

// sound checks the copy before anything is read from it.
func sound(ctx context.Context, other *file.File, index search.Index) error {
	report, err := check.All(ctx, other, index)
	if err == nil && len(report.Problems) > 0 {
		err = fmt.Errorf("%w: %s", ErrOtherDamaged, report.Problems[0])
	}
	return err
}

// ofOther says of an error that the other library is the damaged one.
func ofOther(err error) error {
	if err = fault.Explain(err); errors.Is(err, fault.ErrDamaged) {
		return fmt.Errorf("%w: %w", ErrOtherDamaged, err)
	}
	return err
}
