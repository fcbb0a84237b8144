package storage

// Origin says from where an action comes.
type Origin string

// The origins. Ctrl+Z takes back the actions of the window and the imports.
const (
	Window      Origin = "window"
	CommandLine Origin = "cli"
	Import      Origin = "import"
)

// desk names the undo list on which actions of this origin stand.
func (o Origin) desk() string {
	if o == CommandLine {
		return string(CommandLine)
	}
	return string(Window)
}
