package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"claimlight/internal/article"
	"claimlight/internal/say"
	"claimlight/storage"
)

// errNoText is the answer where an import brought claims without the text they stand in.
var errNoText = errors.New("the text of this article is not in this library")

// withLibrary opens the library that was asked for, and closes it when f is done. A path that was named must hold one:
// where it is mistyped, an empty library made there would look as if all work were gone.
func (d *desk) withLibrary(ctx context.Context, f func(*storage.Library) error) error {
	if err := d.mustBeThere(); err != nil {
		return err
	}
	return d.withAnyLibrary(ctx, f)
}

// withAnyLibrary is withLibrary for commands that bring something in: they make a library where there is none.
func (d *desk) withAnyLibrary(ctx context.Context, f func(*storage.Library) error) error {
	return using(f)(d.openLibrary(ctx, false))
}

// withLibraryToRead is withLibrary for commands that change nothing: a library that cannot be written, or that came
// without its log, is read as it is.
func (d *desk) withLibraryToRead(ctx context.Context, f func(*storage.Library) error) error {
	if err := d.mustBeThere(); err != nil {
		return err
	}
	l, err := d.openLibrary(ctx, false)
	switch {
	case errors.Is(err, storage.ErrLogMissing):
		fmt.Fprintln(d.Stderr, "claimlight: "+say.Error(err))
		l, err = d.openLibrary(ctx, true)
	case errors.Is(err, storage.ErrReadOnly):
		l, err = d.openLibrary(ctx, true)
	}
	return using(f)(l, err)
}

// using closes the library when f is done with it.
func using(f func(*storage.Library) error) func(*storage.Library, error) error {
	return func(l *storage.Library, err error) error {
		if err != nil {
			return err
		}
		return errors.Join(f(l), l.Close())
	}
}

// mustBeThere refuses a path that was named and holds nothing, not even the log of a library that is gone.
func (d *desk) mustBeThere() error {
	for _, path := range []string{d.library, d.library + "-wal"} {
		if _, err := os.Lstat(path); d.library == "" || !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	return fmt.Errorf("there is no library at %s; “claimlight add” and “claimlight import” make one", d.library)
}

func (d *desk) openLibrary(ctx context.Context, readOnly bool) (*storage.Library, error) {
	path, err := d.libraryPath()
	if err != nil {
		return nil, err
	}
	return storage.Open(ctx, storage.Params{
		Path: path, Origin: d.origin, Annotator: d.annotator, Now: d.Now,
		ReadOnly: readOnly,
	})
}

// libraryPath is the library that was asked for, else the user's own.
func (d *desk) libraryPath() (string, error) {
	if d.library != "" {
		return d.library, nil
	}
	return storage.DefaultPath()
}

// current finds an article by the beginning of its id, with the version that is shown.
func current(ctx context.Context, l *storage.Library, id string) (article.Article, article.Version, error) {
	id, err := l.Articles.Resolve(ctx, id)
	if err != nil {
		return article.Article{}, article.Version{}, err
	}
	a, err := l.Articles.Get(ctx, id)
	if err != nil {
		return a, article.Version{}, err
	}
	v, err := l.Versions.Get(ctx, a.Current)
	return a, v, err
}

// label names an article on one line.
func label(a article.Article) string {
	switch {
	case a.Title != "":
		return a.Title
	case a.URL != "":
		return a.URL
	default:
		return "untitled"
	}
}

// numbered finds a version by its number.
func numbered(ctx context.Context, l *storage.Library, articleID string, n int) (article.Version, error) {
	all, err := l.Versions.Of(ctx, articleID)
	if err != nil {
		return article.Version{}, err
	}
	for _, v := range all {
		if v.Number == n {
			return l.Versions.Get(ctx, v.ID)
		}
	}
	return article.Version{}, fmt.Errorf("the article has %d versions, and none with number %d", len(all), n)
}
