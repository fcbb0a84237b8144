package forest_test

import (
	"encoding/binary"
	"errors"
	"testing"

	"claimlight/internal/extract/forest"
)

// stump says 1 where its only feature is over 2.
var stump = &forest.Grown{Width: 1, Trees: [][]forest.Node{{
	{Feature: 0, Left: 1, Value: 2}, {Feature: -1, Value: -4}, {Feature: -1, Value: 4},
}}}

func TestScoreFollowsTheTree(t *testing.T) {
	f, err := forest.Decode(stump.Encode())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		value    float32
		low, top float64
		sum      float64
	}{{1, 0, 0.1, -4}, {2, 0, 0.1, -4}, {3, 0.9, 1, 4}} {
		row := []float32{c.value}
		if got := f.Score(row); got < c.low || got > c.top {
			t.Errorf("score of %v is %v, want %v to %v", c.value, got, c.low, c.top)
		}
		if got := f.Sum(row); got != c.sum {
			t.Errorf("sum of %v is %v, want %v", c.value, got, c.sum)
		}
	}
}

// A forest that Decode accepts never reads past a row and always ends.
func FuzzDecode(f *testing.F) {
	f.Add(stump.Encode())
	f.Add([]byte{})
	loop := &forest.Grown{Width: 1, Trees: [][]forest.Node{{{Feature: 0, Left: 0, Value: 2}, {Feature: -1}}}}
	f.Add(loop.Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := forest.Decode(data)
		if err != nil {
			if !errors.Is(err, forest.ErrFormat) {
				t.Fatalf("unexpected error %v", err)
			}
			return
		}
		if len(data) < 2 {
			t.Fatal("accepted nothing")
		}
		got.Score(make([]float32, binary.LittleEndian.Uint16(data)))
	})
}

func TestTableNamesItsFirstRow(t *testing.T) {
	table := forest.NewTable(2, 2)
	for _, v := range []float64{1, 2} {
		table.Add("size", v)
		table.JoinFlag("is ", "large", v > 1)
		table.End()
	}
	if table.Rows() != 2 || len(table.Names) != 2 || table.Names[1] != "is large" {
		t.Fatalf("%d rows named %q", table.Rows(), table.Names)
	}
	if got := table.Row(1); got[0] != 2 || got[1] != 1 {
		t.Errorf("second row %v", got)
	}
}
