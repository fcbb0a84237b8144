package app

import (
	"claimlight/app/phrase"
	"claimlight/internal/words"
	"claimlight/widgets/form"

	"fyne.io/fyne/v2"
)

// carry shows where words of the text are while they are dragged, and of what they would become a part there.
func (r *room) carry(at fyne.Position) {
	r.desk.Panes.Held.Show(phrase.Short(r.desk.Panes.View.SelectedText(), 40), at)
	if r.desk.Panes.Form.Over(at, false) == form.NoPart {
		r.voice.Tell(words.PointDropHere.String())
	}
}

// drop makes dragged words the part of the claim over which they were let go; elsewhere nothing comes of it.
func (r *room) drop(at fyne.Position) {
	r.desk.Panes.Held.Hide()
	if part := r.desk.Panes.Form.Over(at, true); part != form.NoPart {
		r.point(part)
		return
	}
	r.hints.TellHere()
}

// dropped attaches the files that were let go over a piece of evidence, and opens all else that was let go over the
// window.
func (r *room) dropped(at fyne.Position, what []fyne.URI) {
	paths := make([]string, len(what))
	local := len(what) > 0
	for i, u := range what {
		paths[i] = u.Path()
		local = local && u.Scheme() == "file"
	}
	if local && !r.ask.InDialog() {
		if id := r.desk.Panes.Form.EvidenceAt(at); id != "" {
			r.attached.Take(id, paths...)
			return
		}
	}
	r.door.Drop(what)
}

// point makes the selected words a part of the claim that is meant.
func (r *room) point(part form.Part) {
	if part == form.SourcePart {
		r.claims.PointSource()
	} else {
		r.claims.PointFigure(false)
	}
}
