package app

import (
	"claimlight/app/desk"
	"claimlight/internal/scheme"
)

// recommand makes the commands anew, as their keys, or the ratings that they give, are others than before.
func (r *room) recommand() {
	r.runner.Commands = r.commandTable()
	r.desk.SayKeys()
	r.desk.Menu = r.desk.NewMenuBar()
	r.win.SetMainMenu(r.desk.Menu.Main)
	r.runner.Bind()
	r.desk.RefreshMenu()
}

// scale is that of the library; the default one where none is open.
func (r *room) scale() scheme.Scale {
	if r.session == nil {
		return scheme.Default()
	}
	return r.session.Scheme().Scale
}

// ownKeys are the keys that the user gave to commands; none where no library is open.
func (r *room) ownKeys() desk.Keys {
	if r.memory == nil {
		return nil
	}
	return desk.RememberedKeys(r.memory)
}
