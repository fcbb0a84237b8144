package models

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// ErrFormat says that data do not begin with the header of a model, or with one of another format.
var ErrFormat = errors.New("not a model of this format")

const (
	sign   = "CLmf" // begins each file
	format = 1      // of header and content
)

// Hash is the first half of a SHA-256.
type Hash [16]byte

// Sum is the hash of data.
func Sum(data []byte) (h Hash) {
	full := sha256.Sum256(data)
	copy(h[:], full[:])
	return h
}

// Header says what a model was fitted to, and what came of it.
type Header struct {
	Inputs  Hash // of the names of its inputs, in their order
	Data    Hash // of the rows it was fitted to, with their truth and weight; zero where that was not noted
	Content Hash // of what was fitted: what tells two models apart
}

// headerSize is the bytes of a header in a file: sign, format, and the three hashes.
const headerSize = len(sign) + 2 + 3*len(Hash{})

// Wrap puts a header before what was fitted: for a model of these inputs, fitted to data of that hash.
func Wrap(inputs []string, data Hash, content []byte) []byte {
	h := Header{Inputs: hashNames(inputs), Data: data, Content: Sum(content)}
	out := binary.LittleEndian.AppendUint16([]byte(sign), format)
	for _, hash := range []Hash{h.Inputs, h.Data, h.Content} {
		out = append(out, hash[:]...)
	}
	return append(out, content...)
}

// open parts a file into header and content, and refuses, with ErrFormat, one that was cut or changed.
func open(data []byte) (h Header, content []byte, err error) {
	if len(data) < headerSize || !bytes.HasPrefix(data, []byte(sign)) {
		return h, nil, ErrFormat
	}
	rest := data[len(sign):]
	if got := binary.LittleEndian.Uint16(rest); got != format {
		return h, nil, fmt.Errorf("%w: format %d", ErrFormat, got)
	}
	rest = rest[2:]
	for _, hash := range []*Hash{&h.Inputs, &h.Data, &h.Content} {
		rest = rest[copy(hash[:], rest):]
	}
	return h, rest, nil
}

// hashNames is the hash of names in their order; no name holds a line end.
func hashNames(names []string) Hash { return Sum([]byte(strings.Join(names, "\n"))) }
