package claim

import (
	"claimlight/internal/words"
)

// These make the lines of the table of fields.

// free is a field of text.
func free[T ~string](path, column string, label words.Fixed, at func(*Claim) *T) Field {
	return Field{
		Path: path, Column: column, Name: column, Label: label, Kind: Text, Part: path,
		get: func(c *Claim) string { return string(*at(c)) },
		set: func(c *Claim, text string) { *at(c) = T(text) },
	}
}

// word is a field that holds one of the values, or none.
func word[T ~string](path, column string, label words.Fixed, values []T, at func(*Claim) *T) Field {
	f := free(path, column, label, at)
	f.Kind = Word
	for _, v := range values {
		f.Values = append(f.Values, string(v))
	}
	return f
}

// kept is a field of words by which the claim finds its place.
func kept(path, column string, label words.Fixed, at func(*Claim) *string) Field {
	f := free(path, column, label, at)
	f.Kind = Verbatim
	return f
}

// many is a field that is more than one value.
func many(k Kind, path, column string, label words.Fixed) Field {
	return Field{Path: path, Column: column, Name: column, Label: label, Kind: k, Part: path}
}

func (f Field) named(name string) Field { f.Name = name; return f }
func (f Field) in(path string) Field    { f.Part = path; return f }
func (f Field) address() Field          { f.Kind = Address; return f }
func (f Field) quiet() Field            { f.Quiet = true; return f }
func (f Field) private() Field          { f.Private = true; return f }
func (f Field) later() Field            { f.Later = true; return f }
