<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>row {row}, column {column} ({name}): a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}, column {column} ({name}): “{cell}” is too large or not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}, column {column} ({name}): “{cell}” is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column} ({name}) has {count} classes: allowed are {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column} ({name}) is “{cell}” in every row: there is nothing to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the import was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has a header but no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} has {count} columns, but the first row has {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large: allowed are {rows} rows and {numbers} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row 1 has a single column: a feature and a target are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row 1 has {count} columns: allowed are {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is called “{name}”: the first row has {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes: {mapping}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same value in every row, so of no use: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size} MB: allowed are {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}: a quotation mark is misplaced or never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after row {row}: the file is not text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} is longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula must depend on w0 or w1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula has {count} characters: allowed are {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula ends too early or a bracket isn&apos;t closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula can&apos;t be read at “{near}”; write products with *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula is nested more than {most} levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is not a number from −{most} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is larger than {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exponent must be a number from −{most} to {most}; write 2^w0 as exp(w0 * log(2))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be used here: allowed are w0, w1, pi, e and the functions {functions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” can&apos;t be used here: allowed are numbers, w0, w1, + − * / ^ ( ) and functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price (billion đồng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lab} has no epochs: use --steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested more than {deepest} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged at line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives {name!r} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all chance comes from: the same seed gives the same run, number for number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lab} has no preset {name!r}: it has {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lab} has no parameter {name!r}: it has {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias &amp; variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lab {key!r}: there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer finite: η = {rate} is too large here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try η = {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finite difference: (J(w + h) − J(w − h))/2h = {measured}, differs by {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finite difference: the activation has a kink here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function of every hidden unit. Its slope multiplies the gradient at each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn; n is the number of inputs of a layer. Biases begin at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every initial weight is multiplied by this. What counts is the norm of a layer&apos;s matrix, not its entries: 100 × 100 entries of 0.9 multiply by 90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises what enters each activation function over the mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: above 1e30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards unit by unit, then the error backwards: every number with the equation it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-3-3-1 network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one sample that goes through the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the output should be. J = ½(ŷ − y)².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function of the six hidden units. Its slope f′ is a factor of every δ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function of the output unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update at the end of each pass is w ← w − η ∂J/∂w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit any of them in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected unit or weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights on the way forwards, ∂J/∂w where it is known on the way back; or one of them always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 2-3-3-1 network, forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit adds up its inputs and bends the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation: all gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ travels from right to left; each weight&apos;s gradient is δ times what entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain to the first weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest chain of the network, with its numbers and a finite difference beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU: where nothing comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit with a negative sum has slope 0: its δ and all its gradients are 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update would move a weight beyond ±{limit}: η = {rate} is too large here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you clicked:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click any unit or line to see its equation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run, or the right arrow key for one stage: forwards unit by unit, the loss, backwards, and the update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards: {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backwards: {delta} and the gradients of its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: w ← w − η ∂J/∂w for all 25 numbers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J goes from {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂J/∂w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite diff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they differ by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of 1-2-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from the input to a hidden unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from a hidden unit to the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the weighted sum of its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why an activation must bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With f(z) = az + c on every layer, any number of layers is one straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algebra, with these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: two networks learn a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight line az + c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation of the 1-2-1 network. Swap the straight line for a curve, and the output bends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z) = az + c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of two units with random weights, put in before the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input whose way through the network is written into the diagram. Drag the upright line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x to h₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x to h₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias of h₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias of h₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h₁ to ŷ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h₂ to ŷ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias of ŷ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both networks are trained on: 60 points without noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation that bends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second network&apos;s activation. The first has f(z) = z. All else is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of both networks. More of them don&apos;t help the one with straight lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of every hidden layer of both networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of Adam, for both networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1-2-1 with f(z) = 2z + 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights 1, all biases 0: the network is the line 8x + 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven layers, still one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit of each layer computes a straight line of x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the activation and it bends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same network with tanh: no straight line comes near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sine: one network can&apos;t bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start, same data, same updates. The linear network stops at the best straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hidden layers of straight lines make no corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged: η = {rate} is too large here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J, straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J, bent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J, best line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best straight line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ŷ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With f = {function} nothing can be multiplied out: f(z) is no longer a number times z plus a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best straight line, {line}, misses the network&apos;s output by up to {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s own output lies on this line to the last digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s own output differs from this line by at most {difference}, which is rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}: h₁ = {first}, h₂ = {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z) = z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f = {function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dying ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ReLU that outputs 0 for every sample gets no gradient and can&apos;t come back. Being 0 for half of them is healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units silent for every sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which unit answers which sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a unit is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead or only quiet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One long step can push a unit&apos;s weights and bias so far that its sum is negative for every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hidden biases begin here instead of at 0. A negative one silences units from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He weights are multiplied by this. Small weights can&apos;t outweigh a negative bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second network&apos;s slope for negative sums: the way back for a unit that is always negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of both networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in an update, the same ones for both networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes of points in the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead means 0 for all of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden layer whose units are the rows of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose units are the rows of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A healthy start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He weights, biases 0: about half of all outputs are 0, and almost no unit is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learning rate that kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a few hundred updates a whole layer of ReLUs is dead and the network outputs one number. Leaky ReLU, from the same start, learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bias that kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two thirds of the last layer never answer anything, from the first update on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU revives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit starts silent. ReLU&apos;s network never moves; with a slope on the negative side units come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {who} network diverged: η = {rate} is so large that its units explode rather than die.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead ReLUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy Leaky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU layer {layer}: dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky, all layers: always negative, but learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of units (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample (class A, then B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy: about half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples with z ≤ 0 (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of all ReLU outputs are 0 now, and {dead} of {units} units are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer} is dead as a whole: every sample gets the same output, and no gradient reaches what lies before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst is layer {layer}: {percent} % of its units are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros alone are no harm: a unit that answers some samples still gets a gradient from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU: {silent} units are negative for every sample; their slope is α = {slope}, not 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation functions and their slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit makes of its weighted sum z, and the slope that backpropagation multiplies by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative f′(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activation functions are drawn on top of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where f and f′ are read off. Drag the upright line in either plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z) = αz for negative z. With α = 0 it is ReLU, with α = 1 the identity. Usual is 0.01, which is hard to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z) = α(eᶻ − 1) for negative z: it levels off at −α. With α = 1 the slope has no jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound and flat ends of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the largest slope of this function as a line and shades where it is saturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit is saturated where its slope stays below this from there on outwards: a gradient that passes through it is all but gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay 2σ(2z) − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sigmoid squeezed to half its width and stretched to (−1, 1): it covers tanh exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the axes reach to either side of 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 1, and never steeper than ¼.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between −1 and 1, slope up to 1, flat on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat on the negative side only. At 0 there is no derivative; the program uses 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small slope on the negative side keeps a gradient alive. Set α yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh(z) = 2σ(2z) − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two functions that are one: the dashed curve lies on top of tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth relatives of ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU, GELU, SiLU and softplus: like ReLU far out, rounded near 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2σ(2z) − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest slope: {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f at z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f′ at z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest f′</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2σ(2z) − 1 lies on tanh z: over −60 ≤ z ≤ 60 they differ by {difference} at most, which is rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty layers at this z multiply a gradient by f′(z)²⁰ = {product}; at the steepest place by {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a function to look at closely, and drag the upright line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(z) = z adds nothing: layers of it are one straight line, as the next lab shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slope is σ(1 − σ), ¼ at 0 and less everywhere else, and both ends are flat. Right for the output of a two-class network, wrong inside a deep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred on 0, slope 1 − tanh², which is 1 at 0. Both ends are still flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope 1 for positive z, 0 for negative z: it saturates on one side only. At z = 0 the derivative is undefined; the program uses 0. The usual choice for hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope α instead of 0 on the negative side: a unit that is negative for every sample still learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels off at −α on the negative side, so its mean output is nearer to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z times the share of a standard normal below z (its usual tanh form). It dips below 0, and its slope goes a little above 1 and below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z times its own sigmoid, also called Swish. Like GELU it dips below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rounded ReLU. Its slope is the sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|z| ≥ {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z ≤ {low}, z ≥ {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z ≤ {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanishing and exploding gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation multiplies one factor a layer. After twenty layers only factors near 1 are left standing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient at each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal at each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers lie between the input and the output layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of every hidden layer. Widths that would not fit into memory are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits, 8 × 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pure noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 images of digits (64 inputs), 512 points on two rings (2 inputs), or 1,024 normal vectors of 64 numbers with random labels: nothing to learn, but what the theory assumes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a second network on the same mini-batches. Both draw from the same random numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of plain gradient descent, for both networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in an update; the norms are those of one mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|δ|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|∂J/∂W|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars mean the norm. δ = ∂J/∂z is what travels backwards. The gradient of the weights is δ times the layer&apos;s input, so it also depends on the signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread of a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of the activations over units and samples, or the root mean square of what enters the activation function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid, 20 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slope of at most ¼ at every layer: (¼)²⁰ is 9·10⁻¹³. ReLU with He weights beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU with variance 1/n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU cuts off half of the signal, so E[z²] halves at every layer; He&apos;s 2/n makes up for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.9 in every entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries below 1, and yet everything explodes: a 100 × 100 matrix of 0.9 multiplies by 90. With sigmoid the same weights saturate every unit and the gradient vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh: ±1/√n against Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison that Xavier initialization was made for: five layers of 1,000 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid rescued by batch normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalising what enters each sigmoid rescales its gradient too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard normal weights: both explode, though tanh saturates and so loses part at every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifty layers of 256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three million weights. Even a factor of 0.98 a layer becomes visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width can&apos;t be {width} with depth {depth}: {weights} million weights would need {gigabytes} GB of memory, allowed is {limit} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {who} overflowed at update {update}: its numbers grow by {factor} a layer, too much for float32 over {depth} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try He weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {who} diverged at update {update}: η = {rate} is too large for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: δ first / last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: δ first / last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer (the last is the output)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, small z: × {factor} a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root mean square of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} explodes: going through {depth} layers its numbers rise above what can be written down. A layer multiplies by {factor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has no gradient at all at layer 1: it is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer multiplies δ by Wᵀ and by the slopes f′. Slopes are at most about 1, so an explosion comes from W; a gradient vanishes through small slopes, small W or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is vanishing: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. |∂J/∂W|: {weights} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is exploding: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. |∂J/∂W|: {weights} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is healthy: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. |∂J/∂W|: {weights} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, variance 1/n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ioffe and Szegedy (2015) introduced batch normalization. They explained it by less “internal covariate shift”: a layer need not chase inputs whose distribution moves as the layers before it learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This explanation is disputed. Santurkar, Tsipras, Ilyas and Mądry (2018) made the distributions shift again, with noise added after batch norm, and the network learned as well as before. They find a smoother loss instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bjorck, Gomes, Selman and Weinberger (2018) see the gain in the larger learning rates that it allows. The stability lab measures that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper promises a better end. At a good learning rate and scale the twins tie (preset “A tie”), and with two samples in a batch it loses. Zhang, Dauphin and Ma (2019) trained very deep networks without any normalization, by careful initial weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat: f′ &lt; 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit 1 of layer {layer}: 15, 50, 85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}: 15, 50, 85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖∂J/∂W‖ of the last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated activations, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ (begins at 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β (begins at 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 to 85 % of the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-activation z in layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both begin with the same weights. Predict which will be ahead, then press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without batch norm the network diverged at update {update}: it stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With batch norm the network diverged at update {update}: it stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tie: {bn} % right with batch norm, {plain} % without. On {n} validation samples less than {margin} points of difference can be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm is ahead: {bn} % right, {plain} % without, of {n} validation samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm is behind: {bn} % right, {plain} % without, of {n} validation samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} % were reached after {bn} updates with, {plain} without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} % were reached after {bn} updates with, and not yet without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} % were reached after {plain} updates without, and not yet with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update with batch norm took {ratio} times as long on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer&apos;s gradient is {bn} times the last layer&apos;s with batch norm, {plain} times without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bn} % of the activations are saturated with batch norm, {plain} % without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x̂, normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four formulas take one unit&apos;s values over a mini-batch to mean β and deviation γ. Click a sample to follow it; double click an x to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formulas with these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one unit was given by each sample of the batch. Type or paste 1 to 64 numbers here, or change one in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation that comes out. Learned, like a weight; it begins at 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean that comes out. Learned, like a bias; it begins at 0. It makes the bias before batch norm useless: the mean takes that away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the root away from 0 when all values are alike. If it is no longer small against σ², the deviation that comes out is less than γ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample whose x̂ and z are written out with numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean 8, variance 9: follow each number through the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ = σ, β = μ: back where we started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer can undo the normalisation, so it loses nothing that it could do before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of one value is the value: x̂ = 0 and z = β, whatever it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values always become −1 and +1, however near they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values alike: what ε is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variance is 0; without ε this would be 0/0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sample changes what all others become: in a batch they are no longer independent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House areas: a large mean and variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of 30 to 100 m² come out around 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ = 1, β = 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ = (1/m) Σx = (1/{m})({sum}) = {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ² = (1/m) Σ(x − μ)² = (1/{m})({sum}) = {variance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the square, as the book prints it: (1/m) Σ(x − μ) = (1/{m})({sum}) = 0. That is 0 for every batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x̂ = (x − μ)/√(σ² + ε); for sample {i}: ({x} − {mean}) / √({variance} + {epsilon}) = {normal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = γx̂ + β; for sample {i}: {gamma} · {normal} + {beta} = {z}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of one: μ is the value itself, so x̂ = 0 and z = β = {beta}, whatever the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values are alike: σ² = 0, and ε alone keeps 0/0 away. Every x̂ is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of two: x̂ is −1 and +1 (a little less, by ε), however near the two are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = x: with γ = √(σ² + ε) and β = μ the batch comes out as it went in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε is not small against σ² here: z has deviation {deviation}, not γ = {gamma}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In training a sample is normalised with its batch; in prediction with running averages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point in two batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch and running statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point in 100 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same point, five ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training, batch A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction: the running mean and variance. Training: those of batch A, for every point of the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the batches that train the network, and of A and B. With 1 every x̂ is 0, with 2 it is ±1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running ← α · running + (1 − α) · batch&apos;s. 0 takes the last batch&apos;s, near 1 averages over many and lags behind. PyTorch calls 1 − α momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance before the root is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faster the weights move, the further the running averages lag behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many updates the run has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>400 points to learn from, 400 to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of tanh units, batch norm before each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden layer whose statistics are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of that layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BN(aWu) = BN(Wu): mean and deviation grow by a too. The gradient of W is divided by a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ or σ² of the unit&apos;s pre-activation: of each batch, running, and over all samples with the present weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point, two batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of eight: what is predicted depends on the company. Drag the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every input gives the same output: nothing can be learned from it. The running variance shrinks to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x̂ is −1 or +1: the point&apos;s fate hangs on its one companion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger the batch, the less it matters which one: training and prediction agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running averages that lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With α = 0.99 the averages look back a hundred updates; the weights have moved on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No averaging at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With α = 0 prediction takes the statistics of the last batch alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network diverged: η = {rate} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right in prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(B) of the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boundary in prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all samples, these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ, layer {layer}, unit {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ², layer {layer}, unit {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(class B) of the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in batch {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alone, training mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of one: x̂ = 0 and y = β, so every input gives P(B) = {p}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of two: in the first layer every x̂ is −1 or +1, only the order of the two counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folding: W′ = γ/√(σ² + ε) · W, b′ = β + γ(b − μ)/√(σ² + ε) with the running μ and σ². The largest difference over {n} points is {difference}: rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BN(aWu) = BN(Wu): with a = {a} in the first layer no output of a batch of {n} changes by more than {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is divided by a: ‖∂J/∂W‖ = {before} becomes {after}, a ratio of {ratio}. (All this is exact for ε = 0.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias before batch norm is useless: ‖∂J/∂b‖ = {gradient}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stable region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cell is a network of its own. All learn at once; click one to open it in the twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that have learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first and the last column; those between are evenly spaced on a log scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bottom and the top row: what the drawn weights are multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map has the square of this many cells, each a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell counts as having learned when this share of the validation samples is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the 400 validation points that are right, or their cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The more layers, the more the scale of the weights matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hidden layer has this many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each hidden unit makes of what it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn, before the scale. n is the number of a layer&apos;s inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same batches for all cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long every cell learns. With more of them slow cells have time to get there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers on two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>288 networks. Without batch norm the bottom and the right of the map stay pale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five layers: the scale matters more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale acts once a layer: the plain network learns in a strip only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three sigmoid layers hardly start to learn without help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches of four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean and variance of four samples are so noisy that batch norm has fewer cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it time: 2,000 updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow cells catch up: part of what batch norm gains is speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned with BN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open η = {rate}, s = {scale} in the twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial scale s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log₁₀ of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of all cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White: 50 % right, as by guessing. Dark: all right. The line goes round what has learned; × has diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White: a loss of 10 or more. Dark: 0.001 or less. The line goes round what has learned; × has diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row begins with the same weights, multiplied by its scale; each column has its learning rate. Where will the plain network fail: left, right, top or bottom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {update} updates {bn} of {all} cells have learned with batch norm, {plain} without: at least {threshold} % right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best cells: {bn} % with, {plain} % without. A wider region is one thing, a better best another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best cells: {bn} % with, {plain} % without. Here batch norm does not widen the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {gained} cells only the network with batch norm has learned, in {lost} only the one without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins: with and without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks, same data, weights and shuffle. Only one of them normalises its batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each layer&apos;s activation is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for both. Batch normalization bears larger ones, and at a good one need not win.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in an update; the mean and variance are taken over them. With one sample x̂ = 0, and the network with batch norm can learn nothing from its inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4,000 images of digits and 1,000 to judge by, or 400 points in the plane and 400 to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is: weights, batch norm in one of the twins, activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawn weights are multiplied by this. With batch norm the outputs don&apos;t change by it, but the gradients are divided by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm makes an update dearer: per second it gains less than per update. Seconds are those of training on this machine, without drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale both a diverging and a converging loss can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturation by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ and β as learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the activation curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift: the 15th, 50th and 85th percentile of what the activation function is given. Saturated: where its slope is below a tenth of its largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which hidden layer the drift and the activation curve show, from the input on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first unit of the layer, as in the paper of 2015, or all of the layer together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two runs&apos; numbers say, or what experiments have shown about why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of 0.03 in three sigmoid layers: the plain network sees no difference between the digits, the other reads them after 200 updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, He&apos;s weights, a good learning rate: batch norm need not end higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate ten times larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 instead of 0.2: the plain network is thrown off, the other goes on learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why normalise, problem 1: mean and variance run away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each ReLU layer hands on only positive numbers, and doubles their spread: in the last layer the plain network&apos;s values are tens of times larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why normalise, problem 2: saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With weights five times too large most of tanh&apos;s inputs lie on its flat ends, where the slope, and with it the gradient, is almost zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the activation curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where on the sigmoid a layer works: on its flat ends, or around the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten layers of 64 on two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a deep network the gradients of the first layers differ most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two at a time: batch norm loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two samples every x̂ is +1 or −1. What is left of the inputs is their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks diverged: without batch norm at update {plain}, with it at update {bn}. η = {rate} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without BN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with BN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score of the sample, paper 1 (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density (1/points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> true mean {mean} </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> all {n}: {mean} </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} at a time: ± {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error of the mean (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error of the gradient (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with replacement: σ/√B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without: σ/√B · √((N − B)/(N − 1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without: exactly 0 at B = N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum: the mean of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w₀: mean of paper 1 (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w₁: mean of paper 2 (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 standard deviations, predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ηg of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B = {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2/λmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B = {size}: Σ ηs²/(Bλ(2 − ηλ))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance² (points²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η = {rate}: Σ ηs²/(Bλ(2 − ηλ))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured in {draws} draws: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With replacement even B = N leaves an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four times the batch, {size}, costs four times as much and misses by {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of {size} students misses that of all by {error} points (root mean square), that of one alone by {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient of {size} students misses the full one by {error} points (root mean square), that of one alone by {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without replacement the error is √((N − B)/(N − 1)) = {factor} times that with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a constant learning rate descent does not settle: each update brings new noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 2/λmax = {limit} it does not even stay near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B = {size}, η = {rate}: {distance} points² predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: {distance} points².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the learning rate or twice the batch size: about half the distance squared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, update {k}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ηg: the gradient alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried on by the velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction of −g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction of the mean −m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss J(w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance to the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minima of a formula are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J &lt; {value} at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at {k}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network on handwritten digits, trained with several batch sizes from the same start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to six whole numbers, each a run of its own. From N on a batch is the whole training set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for all batch sizes, so that they differ in nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training image is seen. Updates = epochs × ⌈N/B⌉.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is 784 – this many – 10: pixels in, a score for each digit out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each hidden unit makes of its weighted sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises each hidden unit over the mini-batch, so its size matters twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 5,000 real MNIST images, 1,000 are kept for validation and up to 4,000 train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which batch size is best? It depends on what you pay for: passes over the data, updates or time. Here the conclusion changes with the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on all training images or on the validation images after each epoch, or on each batch as it is seen (with its moving average).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale small losses stay apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss per epoch for several batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per epoch the small batches win: they make more updates. Now switch the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers of two or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is 32 faster than 31 or 33? Measured on this machine, not asserted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time against all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4,000 updates an epoch, 125, or one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small batches with batch normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statistics of four images are noisy ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run with B = {size} diverged after {updates} updates: η = {rate} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B = {size}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct, share of 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs/image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same data, same start, same shuffle: they differ in how many samples each update sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over the two weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an update goes along the negative gradient. Above 2/λmax full-batch descent overshoots further at every update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in an update of the mini-batch learner; from N on it is the batch learner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every sample is seen. Updates = epochs × ⌈N/B⌉.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J = ½ Σ(ŷ − y)², or that divided by the number of samples. With the sum the largest stable learning rate shrinks as 1/N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised: mean 0, standard deviation 1, a round bowl. Raw: as measured; the areas of the houses make a valley 50,000 times steeper across than along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>house prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a noisy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 houses of 30 to 100 m² at 0.05 + 0.014 · area billion đồng, or any N points around 1 + 2x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points; the first ones stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the points about the true line: in units of y, for the houses in units of 0.06 billion đồng. The points slide, they are not drawn anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all three start, relative to the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same run measured differently: an epoch is one update for batch and N for stochastic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the batch seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The true loss at the learner&apos;s weights, or what it sees itself: the loss of its own batch before the update, thin, with its moving average over an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale a steady rate is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three paths to the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch straight, mini-batch wobbling, stochastic wandering: the book&apos;s figure, computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per iteration: batch and mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch&apos;s cost falls at every update; a mini-batch&apos;s falls on average only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the batch path bends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a stretched bowl even the batch path is no straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw areas: a valley 50,000 times steeper across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is normalised: the largest stable learning rate is tiny and the valley floor is hardly walked at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate past its mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just above 2/λmax full-batch descent diverges, however near the minimum it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {who} learner diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {who} learner diverged: η = {rate} is below 2/λmax = {limit} of all samples, but single samples are steeper. The steepest alone allows {single}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 2/λmax = {limit}: diverges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable below 2/λmax = {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w₀ (intercept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w₁ (slope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} B = {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, rescaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J(w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one student, some, or all for the mean score: a mini-batch&apos;s gradient is no different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread, measured and predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same draws seen as mean scores, as gradients at a point, and as the path of descent around the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many students are asked at a time. Four times as many halve the spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without: nobody is asked twice in a batch, as in an epoch; asking all N leaves no error. With: every draw is from all N again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an update goes along the negative gradient. A smaller one averages over more draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of paper 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more the second paper counts: the curvature of the bowl along w₁ (along w₀ it is 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All who sat the exam; the first ones stay who they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the scores about their true mean of 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the gradients are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean squared distance from the minimum, over the learning rate or over the batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores with a true mean of 24: ask 1, 32, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One student may say 18 or 29; thirty-two come close; all 150 have the mean they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch gradients as arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every arrow is the update of one mini-batch. On average they point the way of the whole batch; four times B halves the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask as many as there are, but with replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With replacement even N draws leave an error; without, they leave none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter around the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a constant η descent never comes to rest: the cloud follows ηs²/(Bλ(2 − ηλ)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate of this optimizer. They can&apos;t be compared: RMSProp and Adam divide by the gradient&apos;s own size, so that η is about the length of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the start: every path is computed anew. Run plays along them, update by update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All have exact gradients. The least value is 0, except for your own formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λmax/λmin: how much steeper the bowl is across than along. λmin is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp and Adam scale each weight by itself: they like a bowl along the axes. The others do not care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In w0 and w1, with + − * / ^, numbers, pi, e and sin, cos, tan, tanh, exp, log, sqrt, abs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picture of your formula reaches from the origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of them at once, from the same start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the velocity that is kept: v ← μv + g. In the end steps are 1/(1 − μ) times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp&apos;s decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s ← ρs + (1 − ρ)g²: over about 1/(1 − ρ) updates the squared gradient is averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the mean gradient that is kept at each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the mean squared gradient that is kept at each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long every path is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all start, in half-windows from the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose next update is taken apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss, the distance to the nearest minimum, or the length of the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale a steady rate of convergence is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long valley: who zigzags, who rolls?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent crosses the valley; momentum averages the crossings away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just above 2/λmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same η gradient descent diverges, momentum does not: its limit is 2(1 + μ)/λmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s bent valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the valley is easy; following it takes thousands of small steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off a saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient almost vanishes at the saddle, and it is no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A winding ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gently falling floor between steep walls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau: four minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one start not all need end in the same minimum: drag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale: flat, with cliffs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the flat part plain gradients are tiny; those that divide by them stride on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any formula in w0 and w1; its gradient is exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} diverged at update {k}: η = {rate} is above {limit}, so every update overshoots the minimum by more than it corrects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} diverged at update {k}: on the way the surface was too steep for η = {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula is empty: type one in w0 and w1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable at the nearest minimum below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability with which each unit of this layer is dropped at an update. Usual: 0.2 to 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks from the same start: one loses units at random, a new choice at every update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask of the last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With and without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by 1 − p in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted scaling: kept units are made larger by 1/(1 − p), so that the mean of each unit is the same in prediction. Forgotten, every layer is larger in prediction than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss; each update also shrinks each weight, w ← (1 − ηλ₂)w − ηg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w| to the loss: weights that are not needed go to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one without dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set dropout against a penalty, or use both together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each of the two hidden layers, with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of Adam, the same for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training point is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes in the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of them train, half validate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the points stray from their shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss as trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training loss as the updates see it, units missing; or of the whole network, as for the validation points; or the share of wrong answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A histogram of all weights; or the mean output of each hidden layer in training and in prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With and without dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the validation loss turns and climbs; with it the curves stay closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network with units dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book&apos;s figure, live: at each update another half of the units is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit in fifty is missing: nearly the same as without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two units of twelve have to do the work: the network underfits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss above validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistake: the training loss is measured with units missing, the validation loss with all. Switch to “dropout off”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scaling forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without 1/(1 − p) in training every layer is larger in prediction than the next one has learned to expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout against L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keep weights small and spread them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{training} · {validation} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped with p = {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with units missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with dropout, whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error, share wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sin 2πx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sin 4πx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2x − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training − irreducible (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation − training (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: low bias and low variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High variance: it overfits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High bias: it underfits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High bias and high variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias: training {training} % − irreducible {irreducible} % = {gap} points: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance: validation {validation} % − training {training} % = {gap} points: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against bias: a bigger network, more epochs. More data would not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against variance: more data, jitter, L1, L2, dropout, or stopping early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier is a logistic regression on all products x₁ⁱx₂ʲ with i + j ≤ d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier is a network 2 – w – w – 1 with tanh units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too simple, just right, too complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three classifiers learn the same points. Training points are filled, validation hollow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple: errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle: errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complex: errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polynomials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression on polynomial features, or networks with two hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss: every update also shrinks each weight, w ← (1 − ηλ₂)w − ηg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability with which each hidden unit is left out of an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the last update, or those of the epoch with the lowest validation loss: what early stopping would have kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of Adam, the same for all three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and validation points together. The first ones stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points that is kept from training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the points stray from their shape. The points slide, they are not drawn anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training or validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class a point has, or which side of the split it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of wrong answers, 1 − accuracy, or the loss that is minimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line underfits, degree 15 winds round single points, degree 5 is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line can&apos;t part two rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underfitting at its clearest, and overfitting too: degree 15 makes no training errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with networks that grow wider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and validation points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue was trained on, orange was kept back. A boundary that only suits the blue points has learned their noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The complex model is at its best after a few epochs; from there on only its training loss falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same degree, held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An L2 penalty takes the winding out of degree 15. It can&apos;t help the straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten times the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More points tame the complex model. The straight line stays as wrong as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degree {degree}: {count} weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 – {w} – {w} – 1: {count} weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training error, validation error and the error nobody can avoid: which gap is too large?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias and variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that learns while you watch, or errors that you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answers on the points that were trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answers on points kept from training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Irreducible error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What remains for the best possible answer; often the error that people make stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap is high above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the line between low and high is drawn: a judgement, not a law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of tanh units between input and output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training point is seen. Raised after the end of a run, it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones stay the same when there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation: before each epoch every training point is moved by new noise of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w| to the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw² to the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability of leaving out each hidden unit at each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the weights of the epoch with the lowest validation loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This share of labels is wrong at random, in training and in validation: the irreducible error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that overfits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 × 64 units, 60 points, some of them mislabelled. Try the remedies: each run is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that underfits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit draws one line. More points don&apos;t help it, more units do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cured by data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same large network with 1,000 points: the gap between the two errors closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 % and 11 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly wrong in training, often wrong elsewhere: high variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 % and 16 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wrong in training as elsewhere: high bias, if the answers could be right at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 % and 30 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong in training and worse elsewhere: both are high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.5 % and 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low bias and low variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 % and 16 %, where people make 14 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same errors as before, but hardly any of them could be avoided: not high bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{training} / {validation} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>irreducible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training points N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low bias, low variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low bias, high variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high bias, low variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high bias, high variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias and variance on a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dart is a prediction, the bull&apos;s-eye is the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low and high bias, low and high variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the darts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thrown by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arm with the bias and spread below; or a model that is trained anew for each dart: its error at x₀ is how far right it hits, its error at x₁ how high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are thrown. The first ones stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from the bull&apos;s-eye the darts centre, in radii of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the darts about their own mean; the variance is s².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the bull&apos;s-eye itself is seen to move. No arm can aim at that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model is a polynomial of this degree, fitted by least squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in each training set, evenly spaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the observations about the true curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the models try to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of a model here says how far right its dart hits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of a model here says how high its dart hits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias moves the centre, variance widens the cloud: the book&apos;s figure, thrown anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A steady hand that aims wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High bias, low variance: throwing more darts helps nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on average, wrong each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low bias, high variance: the mean dart is near the bull&apos;s-eye, hardly any dart is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bull&apos;s-eye that moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third part of the error, which no dart can avoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dart a retrained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a dart to see its fit and its training set. A straight line misses in the same way each time; raise the degree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that follow their noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree 12: no bias left, and darts everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bull&apos;s-eye as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>darts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean dart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fit below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} beyond the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error at x₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error at x₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth f(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit of the chosen dart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the long run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k-NN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far past n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise σ²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trade-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same curve, new noise, a new fit: what do many fits do together?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fit for each data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions at x₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error against complexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this complexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polynomials by least squares; polynomials of degree 15 held back by a penalty; the mean of the k nearest points; or polynomials with far more coefficients than points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest power of x. Degree d has d + 1 coefficients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds nλ times the sum of the squared coefficients to the squared error: the larger, the flatter the fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prediction is the mean of the k nearest points: fewer neighbours, a more complex fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to p = n there is one best fit. Beyond, many polynomials go through every point and the one with the smallest weighted coefficients is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the experiment is repeated with new noise. The first data sets stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in each data set, evenly spaced at x = (i + ½)/n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points about the true curve. No model can predict it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the fits try to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the predictions are compared. Drag the line in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at x₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors at the place x₀ alone, or their mean over all x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale small and huge errors can be read together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias down, variance up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the degree from 0 to 15: the bundle&apos;s mean finds the curve, the bundle widens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line misses in the same way every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High bias: all fits agree and all are wrong. More data would not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree 15 follows the noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High variance: right on average, wrong each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A penalty trades variance for bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree 15 throughout: the penalty alone decides how freely it moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neighbour or many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neighbour has no bias at its point and all of its noise; variance is σ²/k exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double descent: past p = n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance explodes where p reaches n = 20, and falls again beyond: both bias and variance can be small in a very wide model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some lie above this scale: see log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degree d (more complex →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective coefficients tr H (smaller λ →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n / k (fewer neighbours →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coefficients p (more complex →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the units of this layer make of their weighted sum. Click a unit to choose its layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises the weighted sums of this layer over the mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability with which each unit is left out of an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network needs {needed} MB with batches of {batch}: allowed are {most} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv: choose a file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv: {column} has {count} classes; the playground takes up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} {function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} {function} BN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes, or heights to be learned (slope and hills), points of your own, or your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of numbers; the last one is learned: text or few whole numbers are classes. Columns are standardised; the first two make the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds, arms or kinds of painted points there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and validation together; the first ones stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points stray. They slide, they are not drawn anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network is given of a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 8 layers of up to 32 units; also changed with + and − on the diagram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n is the number of inputs of a layer. Xavier suits tanh, He suits ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log of the probability of the right class, or half the squared distance from it. Heights always use the squared one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an update goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate falls with the epochs t.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The T of the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in an update; from N on it is all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds λ₁Σ|w|: weights that are not needed go to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds ½λ₂Σw²: every update also shrinks each weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen unit or weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane as it is, or as the last hidden layer of two units bends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show the points that are not trained on: hollow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the class that wins, without how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings: three tanh units are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit draws one line; three lines close a triangle round the inner ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hidden layer, but the right features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With x₁² and x₂² the rings are a problem for a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two spirals, 2 – 16 – 16 – 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic: hopeless for one layer of few units, easy for two of sixteen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How two units bend the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last hidden layer has two units: see the plane as it gives it to the output, a straight line&apos;s work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six outputs share the plane; the surer, the stronger the colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression: the network learns heights from −1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forty points, many units, much noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation loss turns round while the training loss goes to zero. Then raise λ₂.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint your own points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left button: class A. Right: B. Keys 1 to 6 choose the left button&apos;s class; Shift erases the nearest point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight layers of 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>256 units, each with its own map of the plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a hidden layer two units: then this is the plane as they see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ (ŷ − y)²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R², share explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖∂J/∂w‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: drag to set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the network on its diagram. Point at a unit to see it large; click a line to edit its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient, or the chosen weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N (numbers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of one call (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size B (squares: powers of two)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time per sample (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}: sizes half-way, such as 24 and 48, take {part}% less than the powers of two around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}: sizes half-way, such as 24 and 48, take {part}% more than the powers of two around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}: no advantage of powers of two here. They differ from their neighbours by {gain}%; the repeats scatter by {scatter}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}: powers of two take {gain}% less time per sample than their neighbours here; the repeats scatter by {scatter}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}: powers of two take {gain}% more time per sample than their neighbours here; the repeats scatter by {scatter}%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half as many again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding may reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are processor time of the computing thread: the window&apos;s own work is not in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are read from a wall clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{processor}, {cores} logical processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instruction takes {bits} bits: {doubles} float64 or {singles} float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {python}, NumPy {numpy}; products by {blas}, {threads} threads at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops run in slices of a few milliseconds whose times are added; short calls are repeated for one reading. Lists are made slice by slice, outside the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop over lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python&apos;s sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy&apos;s sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>einsum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matrix × vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation σ(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer 784-128, by batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample by sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the batch at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lorry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten tonnes at five a trip take two trips, at one a trip ten. A processor carries numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much must be carried in all: numbers to be multiplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits on the lorry: how many numbers one instruction takes. A full lorry makes ⌈G/C⌉ trips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the second lorry takes a trip, at most its capacity. A loop takes one number at a time, however many would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same picture in the words of the haulier or of the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 tonnes, 5 a trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two trips against ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11 tonnes: the last trip is nearly empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last trip counts in full, however little is left for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000,000 products, 1000 at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten thousand units of time against ten million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instruction of today: 8 float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>512-bit registers hold 8 numbers of 64 bits, or 16 of 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vector instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trips, full lorry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trips, small loads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ is {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still to carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small loads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{load} at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{made} of {trips} trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{made} of {trips} instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered (t)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{load} a trip: {trips} trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this computer an instruction of NumPy&apos;s loops takes {bits} bits: {doubles} float64 or {singles} float32. A Python loop takes one number at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌈{goods} / {load}⌉ = {trips} trips with a full lorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌈{goods} / {load}⌉ = {trips} trips with loads of {load}: {times} times as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods are numbers, a trip is an instruction, the capacity is how many numbers it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer trips are not yet so many times less time: goods must reach the depot (memory), and a call has its price. The race measures it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same numbers, added up by a Python loop and by NumPy, timed on your machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot product Σ aᵢbᵢ; a square matrix times a vector; 1/(1 + e⁻ᶻ) of every number; or a whole layer of a network for a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers the last round has; the first has 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch sizes are powers of two up to this, each with its neighbours one below and one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 bits hold about 16 digits, 32 bits about 7; an instruction takes twice as many of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Python loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops over ten million numbers take seconds each; without them the race is soon over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is the median of so many readings; the band goes from the fastest to the slowest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times faster; in which digit the results part; and on what they were measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared at N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The N whose times are in the table: drag the line in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten million numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book&apos;s loop: seconds for a Python loop, a hundredth of a second for np.dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only ten numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At N = 10 the price of the call itself eats most of the gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix times a vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a layer of a network does, written in six ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation, element by element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops lose here too, but by less: the exponential itself takes time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are powers of two faster?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time per sample for batches of 8, 16, 32 … and of one more and one less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N = {n} needs {need} of memory, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try N = {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {need} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {need} of memory, {free} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}: weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}: bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}: γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}: β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform ±1/√n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halved every T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/(1 + t/T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be {value}: allowed is {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run can&apos;t be repeated: it ends after {steps} updates, not after {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {size} MB, and a saved run has at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no saved run of Steepest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has version {version!r}, and this program reads version {ours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lacks {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} does not belong in a saved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry {name!r} is not what stands there in a saved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{curve} · {run}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this figure (Ctrl+E exports the page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click: default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts at once, nothing is reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins again from the same seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size (pixels at 96 dpi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution (dpi, PNG only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five runs are pinned already: unpin one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab stopped: {what}. Begin again from the same start, or change a setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the pinned run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared experiments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One {step} (right arrow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the epoch (Shift + right arrow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same data, initial weights and shuffle again (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other initial weights and shuffle, the same data (Ctrl+Shift+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other data, the same initial weights (Ctrl+Shift+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to any earlier moment (left arrow); Run goes on from there as a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: {step}s per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hide or show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this run: its curves stay as ghosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo changes of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a saved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the page as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy page as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Steepest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop laboratory for the basics of deep learning. Every figure is computed on this machine, by NumPy code that is meant to be read. Steepest {version}, MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
