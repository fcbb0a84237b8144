//go:build unix

package storage_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

func init() { jobs["act when full"] = actWhenFull }

// noRoom is a size that every file of a library has already: nothing more can be written.
const noRoom = 4096

// actWhenFull tries everything that writes while there is no room, and looks each time whether the library is as it
// was.
func actWhenFull(ctx context.Context, path, other string) error {
	signal.Ignore(syscall.SIGXFSZ)
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return err
	}
	before, err := contentOf(ctx, lib)
	if err != nil {
		return err
	}
	rows, err := lib.Articles.List(ctx)
	if err != nil {
		return err
	}
	for _, act := range writingActs(ctx, lib, rows[0].Article, other) {
		if err := limitFiles(noRoom); err != nil {
			return err
		}
		if err := act.do(); !errors.Is(err, storage.ErrFull) {
			return fmt.Errorf("%s when full: %w", act.name, err)
		}
		if err := limitFiles(fillLimit); err != nil {
			return err
		}
		after, err := contentOf(ctx, lib)
		if err != nil {
			return fmt.Errorf("read after %s: %w", act.name, err)
		}
		if after != before {
			return fmt.Errorf("%s when full has left something:\n%s\nbefore:\n%s", act.name, after, before)
		}
	}
	if report, err := lib.Check(ctx); err != nil || len(report.Problems) > 0 {
		return fmt.Errorf("check says %v: %w", report.Problems, err)
	}
	if err := lib.Close(); err != nil {
		return err
	}
	return errors.New("as expected")
}

// contentOf is what a person sees of the library.
func contentOf(ctx context.Context, lib *storage.Library) (string, error) {
	rows, err := lib.Articles.List(ctx)
	if err != nil {
		return "", err
	}
	trash, err := lib.Trash.List(ctx)
	if err != nil {
		return "", err
	}
	actions, err := lib.History.Actions(ctx, "", 100)
	if err != nil {
		return "", err
	}
	copies, err := lib.Backups.List()
	if err != nil {
		return "", err
	}
	out := fmt.Sprint(rows, trash, actions, copies)
	for _, r := range rows {
		claims, err := lib.Claims.Of(ctx, r.ID)
		if err != nil {
			return "", err
		}
		for _, c := range claims {
			out += fmt.Sprint(c.ID, c.Revision, c.Notes, c.Anchor)
		}
	}
	return out, nil
}

type writingAct struct {
	name string
	do   func() error
}

func writingActs(ctx context.Context, lib *storage.Library, a article.Article, other string) []writingAct {
	claims, err := lib.Claims.Of(ctx, a.ID)
	if err != nil || len(claims) == 0 {
		return []writingAct{{"reading", func() error { return fmt.Errorf("no claims: %w", err) }}}
	}
	c := claims[0].Claim
	c.Notes = "edited"
	return []writingAct{
		{"adding", func() error {
			_, err := lib.Articles.Add(ctx, article.Article{}, version("New", "Text."), article.Snapshot{Bytes: []byte("x")})
			return err
		}},
		{"another version", func() error {
			_, err := lib.Versions.Add(ctx, a.ID, version("Title", "Other."), article.Snapshot{Bytes: []byte("y")})
			return err
		}},
		{"tagging", func() error {
			_, err := lib.Claims.Tag(ctx, claim.Claim{ArticleID: a.ID, Selector: claim.Selector{Quote: "Title"}},
				claim.Anchor{VersionID: a.Current, Span: titleSpan, State: claim.Exact})
			return err
		}},
		{"saving", func() error { _, err := lib.Claims.Save(ctx, "", c); return err }},
		{"saving several", func() error { return lib.Claims.SaveAll(ctx, words.Verbatim("Several"), []claim.Claim{c}) }},
		{"editing the article", func() error { a.Title = "Other"; _, err := lib.Articles.Save(ctx, "", a); return err }},
		{"dismissing", func() error { return lib.Articles.Dismiss(ctx, a.ID, "Text.", true) }},
		{"deleting", func() error { return lib.Claims.Delete(ctx, c.ID) }},
		{"trashing", func() error { return lib.Articles.Trash(ctx, a.ID) }},
		{"undo", func() error { _, err := lib.History.Undo(ctx); return err }},
		{"a site's rule", func() error { return lib.Settings.KeepSiteRule(ctx, "rule", true) }},
		{"sources kept apart", func() error { return lib.Sources.KeepApart(ctx, "Horáková", "Eva Horáková", true) }},
		{"a known source", func() error {
			c := claims[0].Claim
			c.Source.Name = "Eva Horáková"
			return lib.Sources.Same(ctx, c, "Horáková")
		}},
		{"a source", func() error { _, err := lib.Sources.Save(ctx, storage.BookSource{Name: "Ministry"}); return err }},
		{"importing", func() error {
			_, err := lib.ImportClaims(ctx, "claims.csv", strings.NewReader(manyClaims(30)))
			return err
		}},
		{"a backup", func() error { _, err := lib.Backups.Make(ctx, storage.DefaultBackupLimit); return err }},
		{"merging", func() error {
			_, err := lib.Others.Merge(ctx, other, func(storage.Conflict) bool { return true }, nil)
			return err
		}},
	}
}

func TestNoActOnAFullDiskLeavesHalfOfIt(t *testing.T) {
	d := open(t)
	d.tag(d.add("Title", "Text."), "Text.")
	d.ok(d.Close())
	other := open(t)
	other.tag(other.add("Elsewhere", "Words."), "Words.")
	other.ok(other.Close())
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), victimJob+"=act when full", victimPath+"="+d.Path(), victimMore+"="+other.Path())
	var complaint strings.Builder
	victim.Stderr = &complaint
	if err := victim.Run(); err == nil || strings.TrimSpace(complaint.String()) != "as expected" {
		t.Fatalf("the program said %q (%v)", complaint.String(), err)
	}
}
