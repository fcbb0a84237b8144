package journal

// Origin says from where an action comes.
type Origin string

// The origins. Ctrl+Z takes back the actions of the window and the imports.
const (
	Window      Origin = "window"
	CommandLine Origin = "cli"
	Import      Origin = "import"
)

// Desk names the undo list on which actions of this origin stand.
func (o Origin) Desk() string {
	if o == CommandLine {
		return string(CommandLine)
	}
	return string(Window)
}
