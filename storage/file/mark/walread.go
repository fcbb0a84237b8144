package mark

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
)

// The format of a write-ahead log, https://sqlite.org/fileformat2.html#walformat: a header, then frames of a header and
// a page each.
const (
	walHeader   = 32
	frameHeader = 24
	walSign     = 0x377f0682 // the lowest bit says in which order sums read bytes
	walVersion  = 3007000
)

// walContent is what a write-ahead log holds, up to its last whole transaction: what SQLite would take from it.
type walContent struct {
	header  []byte
	commits int       // transactions
	marks   []Marking // what its transactions wrote about the library, in their order
}

// readWAL reads a log. One that SQLite would pass over, cut off or torn within its header, has no commits.
func readWAL(r io.Reader) (walContent, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	c := walContent{header: make([]byte, walHeader)}
	if err := readWhole(in, c.header); err != nil {
		return c, over(err)
	}
	frames := newFrames(in, c.header)
	if frames == nil {
		return c, nil
	}
	var last *Marking
	for {
		f, err := frames.next()
		if err != nil {
			return c, over(err)
		}
		if m, ok := readMarking(f.page); ok && f.number > 1 {
			m.page = int64(f.number)
			last = &m
		}
		if f.commits {
			c.commits++
			if last != nil {
				c.marks = append(c.marks, *last)
			}
			last = nil
		}
	}
}

// over makes the end of a log, whole or torn, no error.
func over(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func readWhole(r io.Reader, into []byte) error {
	_, err := io.ReadFull(r, into)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return io.EOF
	}
	return err
}

// frame is one page of a log.
type frame struct {
	number  uint32
	commits bool // it ends a transaction
	page    []byte
}

// frames reads frames for as long as their sums are right.
type frames struct {
	in    io.Reader
	order binary.ByteOrder
	salts []byte
	sums  [2]uint32
	buf   []byte
}

// newFrames reads the header of a log; nil when it is none.
func newFrames(in io.Reader, header []byte) *frames {
	sign := binary.BigEndian.Uint32(header)
	size := binary.BigEndian.Uint32(header[8:])
	if sign&^1 != walSign || binary.BigEndian.Uint32(header[4:]) != walVersion || size < 512 || size > 65536 ||
		size&(size-1) != 0 {
		return nil
	}
	f := &frames{in: in, order: binary.LittleEndian, salts: header[16:24], buf: make([]byte, frameHeader+size)}
	if sign&1 == 1 {
		f.order = binary.BigEndian
	}
	f.add(header[:24])
	if !f.summed(header[24:]) {
		return nil
	}
	return f
}

// next gives the next frame, whose page is good until the one after it; io.EOF when there is no whole one.
func (f *frames) next() (frame, error) {
	if err := readWhole(f.in, f.buf); err != nil {
		return frame{}, err
	}
	head, page := f.buf[:frameHeader], f.buf[frameHeader:]
	number := binary.BigEndian.Uint32(head)
	f.add(head[:8])
	f.add(page)
	if number == 0 || !bytes.Equal(head[8:16], f.salts) || !f.summed(head[16:]) {
		return frame{}, io.EOF
	}
	return frame{number: number, commits: binary.BigEndian.Uint32(head[4:]) != 0, page: page}, nil
}

func (f *frames) add(data []byte) {
	for ; len(data) >= 8; data = data[8:] {
		f.sums[0] += f.order.Uint32(data) + f.sums[1]
		f.sums[1] += f.order.Uint32(data[4:]) + f.sums[0]
	}
}

func (f *frames) summed(want []byte) bool {
	return f.sums[0] == binary.BigEndian.Uint32(want) && f.sums[1] == binary.BigEndian.Uint32(want[4:])
}
