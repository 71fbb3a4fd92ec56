package dev.recogniser.training.train;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.PairList;
import dev.recogniser.training.data.DataException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that changes while a network learns: its parameters, their averages, and the optimiser's
 * moments. In a file an array is called after its kind and its parameter.
 */
final class Weights {

  /** DJL names a parameter after its block. */
  private static final String HEAD = "Linear_";

  private static final String WEIGHT = "weight/";
  private static final String AVERAGE = "average/";
  private static final String FIRST = "first/";
  private static final String SECOND = "second/";

  private final NDManager manager;
  private final Descent descent;
  private final PairList<String, Parameter> parameters;
  private final @Nullable Averages averages;

  /**
   * Of a network that was initialised; with what the file says, if there is one.
   *
   * @param goesOn whether the training that wrote the file goes on; else a new one begins with its
   *     weights, averaged if they were
   */
  Weights(Model model, Descent descent, double decay, @Nullable Path file, boolean goesOn) {
    this.manager = model.getNDManager();
    this.descent = descent;
    this.parameters = model.getBlock().getParameters();
    if (file == null) {
      averages = decay == 0 ? null : new Averages(decay, parameters);
      return;
    }
    try (NDManager reading = manager.newSubManager()) {
      Map<String, NDArray> arrays = Snapshot.read(file, reading);
      parameters.forEach(each -> load(each.getKey(), each.getValue(), arrays, file, goesOn));
      averages = decay == 0 ? null : new Averages(decay, parameters);
      if (goesOn) {
        parameters.forEach(each -> restore(each.getKey(), each.getValue(), arrays, file));
      }
    }
  }

  /** A head that is not the file's keeps its random weights: the trunk is what was learnt. */
  private static void load(
      String name, Parameter parameter, Map<String, NDArray> arrays, Path file, boolean goesOn) {
    NDArray to = parameter.getArray();
    NDArray last = arrays.get(WEIGHT + name);
    NDArray from = goesOn ? last : arrays.getOrDefault(AVERAGE + name, last);
    boolean ofHead = !goesOn && name.contains(HEAD);
    if (!ofHead || (from != null && from.getShape().equals(to.getShape()))) {
      fill(to, from, file);
    }
  }

  private void restore(String name, Parameter parameter, Map<String, NDArray> arrays, Path file) {
    NDArray average = arrays.get(AVERAGE + name);
    if (averages != null && average != null) {
      fill(averages.value(name), average, file);
    }
    NDArray first = arrays.get(FIRST + name);
    if (first != null) {
      NDArray second = arrays.get(SECOND + name);
      descent.restore(
          parameter.getId(),
          new Descent.Moments(kept(first), second == null ? null : kept(second)));
    }
  }

  private NDArray kept(NDArray array) {
    array.attach(manager);
    return array;
  }

  private static void fill(NDArray to, @Nullable NDArray from, Path file) {
    if (from == null || !from.getShape().equals(to.getShape())) {
      throw new DataException(
          file + ": not weights of this network. Take the folder of a training of this network.");
    }
    from.copyTo(to);
  }

  /** Writes everything. */
  void write(Path file) {
    try (NDManager writing = manager.newSubManager()) {
      NDList all = new NDList();
      for (int i = 0; i < parameters.size(); i++) {
        String name = parameters.keyAt(i);
        add(all, WEIGHT + name, parameters.valueAt(i).getArray(), writing);
        add(all, AVERAGE + name, averages == null ? null : averages.value(name), writing);
        Descent.Moments moments = descent.moments(parameters.valueAt(i).getId());
        add(all, FIRST + name, moments == null ? null : moments.first(), writing);
        add(all, SECOND + name, moments == null ? null : moments.second(), writing);
      }
      Snapshot.write(file, all);
    }
  }

  private static void add(NDList all, String name, @Nullable NDArray array, NDManager manager) {
    if (array != null) {
      NDArray copy = array.duplicate();
      copy.attach(manager);
      copy.setName(name);
      all.add(copy);
    }
  }

  /** After a step of the training, counted from 1. */
  void average(int step) {
    if (averages != null) {
      averages.update(step);
    }
  }

  /** Puts the averages into the network, if there are any; a second call undoes the first. */
  void exchange() {
    if (averages != null) {
      averages.exchange();
    }
  }
}
