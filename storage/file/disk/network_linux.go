package disk

import (
	"slices"

	"golang.org/x/sys/unix"
)

// networkKinds are the numbers by which Linux knows file systems of a network.
var networkKinds = []int64{
	unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.AFS_SUPER_MAGIC,
	unix.CODA_SUPER_MAGIC, unix.NCP_SUPER_MAGIC, unix.V9FS_MAGIC, unix.CEPH_SUPER_MAGIC,
}

// onNetwork tells whether a folder is known to lie on a network drive.
func onNetwork(folder string) bool {
	var s unix.Statfs_t
	return unix.Statfs(folder, &s) == nil && slices.Contains(networkKinds, int64(uint32(s.Type)))
}
