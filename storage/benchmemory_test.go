package storage_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"claimlight/internal/export"
	"claimlight/storage"
)

func init() {
	jobs["measure looking"] = measured(look)
	jobs["measure import"] = measured(takeIn)
	jobs["measure export"] = measured(giveOut)
}

// measured runs a job, and then prints the most memory in KB that the process has ever held.
func measured(
	job func(ctx context.Context, path, more string) error,
) func(ctx context.Context, path, more string) error {
	return func(ctx context.Context, path, more string) error {
		if err := job(ctx, path, more); err != nil {
			return err
		}
		status, err := os.ReadFile("/proc/self/status")
		if err != nil {
			return err
		}
		found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
		if found == nil {
			return errors.New("the system does not tell how much memory was held")
		}
		fmt.Println(string(found[1]))
		return nil
	}
}

// look opens a library, lists, reads, searches and saves.
func look(ctx context.Context, path, _ string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return err
	}
	rows, err := lib.Articles.List(ctx)
	if err != nil {
		return err
	}
	for _, r := range rows[:100] {
		claims, err := lib.Claims.Of(ctx, r.ID)
		if err != nil {
			return err
		}
		claims[0].Notes += "."
		if _, err := lib.Claims.Save(ctx, "", claims[0].Claim); err != nil {
			return err
		}
		if _, err := lib.Search.Find(ctx, claims[0].Quote[len(claims[0].Quote)/2:], 50); err != nil {
			return err
		}
	}
	if _, err := lib.Search.Find(ctx, "the", 50); err != nil {
		return err
	}
	return lib.Close()
}

// takeIn imports a file into a library.
func takeIn(ctx context.Context, path, file string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.Import})
	if err != nil {
		return err
	}
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	if _, err := lib.ImportClaims(ctx, "claims", in); err != nil {
		return err
	}
	return lib.Close()
}

// giveOut exports a library.
func giveOut(ctx context.Context, path, _ string) error {
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return err
	}
	e := export.NewCSV(io.Discard, export.CSVOptions{Notes: export.WithNotes})
	if err := lib.Exchange.EachRecord(ctx, storage.Scope{}, e.Encode); err != nil {
		return err
	}
	return errors.Join(e.Close(), lib.Close())
}

// BenchmarkMemory tells the most memory, in MB, that processes which link the storage alone have held: one that lists,
// reads, searches and saves in a big library, one that exports it, and one that imports it into an empty one.
func BenchmarkMemory(b *testing.B) {
	path := storage.BenchCopy(b)
	table := filepath.Join(b.TempDir(), "claims.csv")
	writeTable(b, path, table)
	for b.Loop() {
		b.ReportMetric(held(b, "measure looking", path, ""), "look-MB")
		b.ReportMetric(held(b, "measure export", path, ""), "export-MB")
		b.ReportMetric(held(b, "measure import", filepath.Join(b.TempDir(), "new.sqlite"), table), "import-MB")
	}
}

func held(b *testing.B, job, path, more string) float64 {
	process := exec.Command(os.Args[0])
	process.Env = append(os.Environ(), victimJob+"="+job, victimPath+"="+path, victimMore+"="+more)
	process.Stderr = os.Stderr
	out, err := process.Output()
	if err != nil {
		b.Fatal(job, err)
	}
	kb, err := strconv.Atoi(string(out[:max(0, len(out)-1)]))
	if err != nil {
		b.Fatal(err)
	}
	return float64(kb) / 1024
}

func writeTable(b *testing.B, path, table string) {
	lib, err := storage.Open(b.Context(), storage.Params{Path: path})
	if err != nil {
		b.Fatal(err)
	}
	defer lib.Close()
	out, err := os.Create(table)
	if err != nil {
		b.Fatal(err)
	}
	e := export.NewCSV(out, export.CSVOptions{Notes: export.WithNotes})
	if err := errors.Join(lib.Exchange.EachRecord(b.Context(), storage.Scope{}, e.Encode), e.Close(),
		out.Close()); err != nil {
		b.Fatal(err)
	}
}
