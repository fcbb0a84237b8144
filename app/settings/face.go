package settings

import (
	"slices"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/skin"
	"claimlight/internal/typeset"
	"claimlight/internal/words"
)

// faceCodes are what is remembered of a face, in the order of skin.Faces.
var faceCodes = []string{"", "serif", "sans"}

// faceWords are the words of the faces, in the order of skin.Faces.
var faceWords = []words.Fixed{words.SettingsFaceWindow, words.SettingsFaceSerif, words.SettingsFaceSans}

// Face is that in which the text of articles is set.
func (s *Settings) Face() typeset.Face { return FaceIn(s.Memory) }

// FaceIn is the face of the text of articles as it is remembered.
func FaceIn(m *memory.Memory) typeset.Face {
	return skin.Faces[max(0, slices.Index(faceCodes, m.Get(memory.Face)))]
}

// SetFace sets the text of articles in a face, and remembers it.
func (s *Settings) SetFace(face typeset.Face) {
	s.Memory.Set(memory.Face, faceCodes[max(0, slices.Index(skin.Faces, face))])
	s.Set(s.Style())
}

// addFace adds the choice of the face.
func (p *panel) addFace() {
	p.face = ask.NewSelect(words.Texts(words.InUse(), faceWords)...)
	p.face.SetSelectedIndex(slices.Index(skin.Faces, p.of.Face()))
	p.face.OnChanged = func(string) {
		p.of.SetFace(skin.Faces[p.face.SelectedIndex()])
		p.preview.SetStyle(p.of.Style())
	}
	p.add(words.SettingsFace.String(), p.face, nil)
}
