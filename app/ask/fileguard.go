package ask

import (
	"errors"

	"claimlight/internal/files"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage/repository"
)

// fileRooms is all that Fyne can do with files.
type fileRooms interface {
	repository.Repository
	repository.AppendableRepository
	repository.DeleteAllRepository
	repository.HierarchicalRepository
	repository.ListableRepository
	repository.MovableRepository
	repository.CopyableRepository
}

// guardedFiles are the files as Fyne gets them: all but those of an open library. Fyne's file dialogs would open them:
// each file whose ending they do not know, to choose its icon by what it holds.
type guardedFiles struct{ fileRooms }

const fileScheme = "file"

// GuardFiles stands between Fyne and the files from here on.
func GuardFiles() error {
	all, err := repository.ForScheme(fileScheme)
	if err != nil {
		return err
	}
	if _, guarded := all.(guardedFiles); guarded {
		return nil
	}
	rooms, ok := all.(fileRooms)
	if !ok {
		return errors.New("the toolkit's files are of another kind; its file dialogs may take the library's locks away")
	}
	repository.Register(fileScheme, guardedFiles{rooms})
	return nil
}

func (g guardedFiles) Reader(u fyne.URI) (fyne.URIReadCloser, error) {
	if err := files.Refuse(u.Path()); err != nil {
		return nil, err
	}
	return g.fileRooms.Reader(u)
}

func (g guardedFiles) CanRead(u fyne.URI) (bool, error) {
	if err := files.Refuse(u.Path()); err != nil {
		return false, err
	}
	return g.fileRooms.CanRead(u)
}

func (g guardedFiles) Writer(u fyne.URI) (fyne.URIWriteCloser, error) {
	if err := files.Refuse(u.Path()); err != nil {
		return nil, err
	}
	return g.fileRooms.Writer(u)
}

func (g guardedFiles) Appender(u fyne.URI) (fyne.URIWriteCloser, error) {
	if err := files.Refuse(u.Path()); err != nil {
		return nil, err
	}
	return g.fileRooms.Appender(u)
}

func (g guardedFiles) CanWrite(u fyne.URI) (bool, error) {
	if err := files.Refuse(u.Path()); err != nil {
		return false, err
	}
	return g.fileRooms.CanWrite(u)
}

func (g guardedFiles) Delete(u fyne.URI) error {
	if err := files.Refuse(u.Path()); err != nil {
		return err
	}
	return g.fileRooms.Delete(u)
}

func (g guardedFiles) Copy(from, to fyne.URI) error {
	if err := errors.Join(files.Refuse(from.Path()), files.Refuse(to.Path())); err != nil {
		return err
	}
	return g.fileRooms.Copy(from, to)
}

func (g guardedFiles) Move(from, to fyne.URI) error {
	if err := errors.Join(files.Refuse(from.Path()), files.Refuse(to.Path())); err != nil {
		return err
	}
	return g.fileRooms.Move(from, to)
}
