#pragma once

class QFileDialog;

namespace sharesnet {

// Size, type and date of the files stand whole in Qt's own file dialog, and names take what is
// left; the desktop's dialog is left as it is. Ui thread; as often as one likes.
void giveRoomToColumns(QFileDialog* dialog);

} // namespace sharesnet
