package say_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"claimlight/internal/say"
)

// driverError is what a database's driver gives.
type driverError struct{}

func (driverError) Error() string { return "disk I/O error (522)" }
func (driverError) Code() int     { return 522 }

type speaker struct{}

func (speaker) Error() string       { return "E42" }
func (speaker) UserMessage() string { return "Pull the lever." }

func TestSentences(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "none.html")
	_, noFile := os.Open(missing)
	_, folder := os.ReadFile(dir)
	cases := []struct {
		err  error
		want string
	}{
		{nil, ""},
		{fmt.Errorf("open library: %w", speaker{}), "Pull the lever."},
		{errors.Join(errors.New("noise"), speaker{}), "Pull the lever."},
		{fmt.Errorf("fetch: %w", context.Canceled), "Stopped; nothing was changed."},
		{fmt.Errorf("open page: %w", noFile), "There is no file " + missing + "."},
		{
			fmt.Errorf("open library: %w", driverError{}),
			"The library could not be read or written: the database says “disk I/O error (522)”. What was saved before is not " +
				"touched by that. Try again.",
		},
		{folder, dir + " is a folder, not a file."},
		{errors.New("the quote stands twice"), "The quote stands twice."},
		{errors.New("Жодної статті."), "Жодної статті."},
		{errors.New(""), "Something went wrong."},
	}
	for _, c := range cases {
		if got := say.Error(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

func TestASentenceNamesWhatItIsAbout(t *testing.T) {
	_, missing := os.Open("none.html")
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{speaker{}, "none.html: Pull the lever."},
		{missing, "There is no file none.html."},
		{context.Canceled, "Stopped; nothing was changed."},
	} {
		if got := say.Error(say.About("none.html", c.err)); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
	if !errors.Is(say.About("a", speaker{}), speaker{}) {
		t.Error("the cause is lost")
	}
}
