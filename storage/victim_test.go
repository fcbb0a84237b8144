package storage_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// This test program, started with these variables, is a program that works on a library until it is killed.
const (
	victimJob  = "CLAIMLIGHT_TEST_JOB"
	victimPath = "CLAIMLIGHT_TEST_LIBRARY"
	victimMore = "CLAIMLIGHT_TEST_MORE"
)

// titleSpan is where "Title" stands in a text that begins with it.
var titleSpan = text.Span{Start: 0, End: 5}

func TestMain(m *testing.M) {
	if job := os.Getenv(victimJob); job != "" {
		if err := jobs[job](context.Background(), os.Getenv(victimPath), os.Getenv(victimMore)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// jobs are endless works. Each prints a line after every step that it takes for done.
var jobs = map[string]func(ctx context.Context, path, more string) error{
	"tag": tagForever, "tag a while": tagAWhile, "back up": backUpForever, "restore": restoreForever, "upgrade": upgrade,
	"merge": mergeOnce, "list": list, "tag and wait": tagAndWait,
}

// tagForever tags the one sentence again and again, and prints the id of each claim.
func tagForever(ctx context.Context, path, _ string) error { return tag(ctx, path, math.MaxInt) }

// tagAWhile tags as often as more says, and ends as a killed program does.
func tagAWhile(ctx context.Context, path, more string) error {
	n, err := strconv.Atoi(more)
	if err != nil {
		return err
	}
	return tag(ctx, path, n)
}

// tagAndWait tags once, and keeps the library open.
func tagAndWait(ctx context.Context, path, _ string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.CommandLine})
	if err != nil {
		return err
	}
	defer lib.Close()
	if err := tag(ctx, path, 1); err != nil {
		return err
	}
	time.Sleep(time.Hour) // until it is killed
	return nil
}

func tag(ctx context.Context, path string, times int) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.CommandLine})
	if err != nil {
		return err
	}
	rows, err := lib.Articles.List(ctx)
	if err != nil {
		return err
	}
	a := rows[0].Article
	for n := range times {
		c, err := lib.Claims.Tag(ctx, claim.Claim{
			ArticleID: a.ID, Selector: claim.Selector{Quote: "Title"}, Notes: fmt.Sprint(n), Tags: []string{"t"},
			Figures: []claim.Figure{{Text: fmt.Sprint(n)}}, Fields: map[string]string{"n": fmt.Sprint(n)},
		}, claim.Anchor{VersionID: a.Current, Span: titleSpan, State: claim.Exact, Score: 1})
		if err != nil {
			return err
		}
		fmt.Println(c.ID)
	}
	return nil
}

func backUpForever(ctx context.Context, path, _ string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return err
	}
	for {
		b, err := lib.Backups.Make(ctx, storage.DefaultBackupLimit)
		if err != nil {
			return err
		}
		fmt.Println(b.Path)
	}
}

// restoreForever puts the two libraries in more, which a colon divides, in the place of the one at path by turns.
func restoreForever(ctx context.Context, path, more string) error {
	for {
		for _, from := range strings.Split(more, ":") {
			kept, err := storage.Restore(ctx, from, path)
			if err != nil {
				return err
			}
			fmt.Println(from)
			_ = os.Remove(kept) // or the folder fills up
		}
	}
}

// upgrade opens a library of an earlier schema, and waits.
func upgrade(ctx context.Context, path, _ string) error {
	fmt.Println("begin")
	if _, err := storage.Open(ctx, storage.Params{Path: path}); err != nil {
		return err
	}
	fmt.Println("done")
	time.Sleep(time.Hour) // until it is killed; a select without cases would count as a deadlock
	return nil
}

// mergeOnce merges the library in more into the one at path, and waits.
func mergeOnce(ctx context.Context, path, more string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return err
	}
	fmt.Println("begin")
	if _, err := lib.Others.Merge(ctx, more, func(storage.Conflict) bool { return true }, nil); err != nil {
		return err
	}
	fmt.Println("done")
	time.Sleep(time.Hour) // until it is killed
	return nil
}

// start starts a program with one of the jobs that tag, and comes back when it has begun. The function that it gives
// kills it.
func start(t *testing.T, job, path string) (end func()) {
	t.Helper()
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), victimJob+"="+job, victimPath+"="+path)
	out, err := victim.StdoutPipe()
	if err == nil {
		err = victim.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	end = sync.OnceFunc(func() {
		_ = victim.Process.Kill()
		_ = victim.Wait() // it says that it was killed
	})
	t.Cleanup(end)
	lines := bufio.NewReader(out)
	if _, err := lines.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, lines) }()
	return end
}

// program runs a job on the library to its end, and gives the lines that it printed.
func (d *driver) program(job, more string) []string {
	d.t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), victimJob+"="+job, victimPath+"="+d.Path(), victimMore+"="+more)
	other.Stderr = os.Stderr
	out, err := other.Output()
	d.ok(err)
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// kill starts a job, waits for its first line and some time more, kills it, and gives the lines that it printed whole.
func kill(t *testing.T, job, path, more string, after time.Duration) []string {
	t.Helper()
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), victimJob+"="+job, victimPath+"="+path, victimMore+"="+more)
	out, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	victim.Stderr = &complaints
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for reader := bufio.NewReader(out); ; {
		line, err := reader.ReadString('\n')
		if err != nil {
			break // a line without its end was not acknowledged
		}
		if lines = append(lines, strings.TrimSpace(line)); len(lines) == 1 {
			time.AfterFunc(after, func() { _ = victim.Process.Kill() })
		}
	}
	if err := victim.Wait(); err == nil || complaints.Len() > 0 {
		t.Fatalf("the victim was not killed: %v %s", err, complaints.String())
	}
	return lines
}
