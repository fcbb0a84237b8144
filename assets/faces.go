package assets

import _ "embed"

// The faces for reading, each in four styles. scripts/faces says where they come from, and makes them anew. They are
// not packed: as they are, no byte of them is read or copied until a text is set in them.
var (
	//go:embed faces/literata-regular.ttf
	LiterataRegular []byte
	//go:embed faces/literata-bold.ttf
	LiterataBold []byte
	//go:embed faces/literata-italic.ttf
	LiterataItalic []byte
	//go:embed faces/literata-bold-italic.ttf
	LiterataBoldItalic []byte
	//go:embed faces/fira-sans-regular.ttf
	FiraSansRegular []byte
	//go:embed faces/fira-sans-bold.ttf
	FiraSansBold []byte
	//go:embed faces/fira-sans-italic.ttf
	FiraSansItalic []byte
	//go:embed faces/fira-sans-bold-italic.ttf
	FiraSansBoldItalic []byte
)
